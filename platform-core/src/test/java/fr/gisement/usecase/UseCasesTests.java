package fr.gisement.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.blog.Words;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.testing.TwoSchools;
import fr.gisement.usecase.Agreement.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A use case from a teacher's idea to another school's class; over real schemas, each right from both sides. */
class UseCasesTests {

    private static final TwoSchools town = new TwoSchools();
    private static final UseCaseDesk desk = town.bean(UseCaseDesk.class);
    private static final SchoolUseCases school = town.bean(SchoolUseCases.class);
    private static final UseInClass use = town.bean(UseInClass.class);
    private static final PictureWorkshop workshop = town.bean(PictureWorkshop.class);
    private static final Tenant jaures = town.jaures();
    private static final Tenant auchel = town.auchel();
    private static final Tenant pasteur = town.school("pasteur", auchel);
    private static final PersonId neighbour = town.person("nathan", Role.DIRECTOR, pasteur.id());
    private static final PersonId elsewhere =
            town.person("lea-lens", Role.ERUN, town.lens().id());
    private static final LocalDate TODAY = town.bean(SchoolCalendar.class).today();
    private static final PreparedPicture PICTURE = workshop.prepare(PictureFiles.of("jpeg", 40, 30));

    @BeforeEach
    void nothingWasCollected() {
        town.execute(auchel, "delete from {school}.use_case");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whatATeacherProposesReachesTheTrainersAsItWasWritten() {
        UseCaseId id = propose(town.teacher);

        UseCase read = desk(id);
        assertThat(read.sheet()).isEqualTo(Examples.HERBARIUM);
        assertThat(read.sheet().levels()).containsExactly(Level.CP, Level.CE1);
        assertThat(read.state()).isEqualTo(UseCaseState.PROPOSED);
        assertThat(read.school()).isEqualTo(jaures.id());
        assertThat(read.fromSchool()).isTrue();
        assertThat(read.proposedBy()).extracting(Person::id).isEqualTo(town.teacher);
        assertThat(town.as(town.erun, auchel, desk::waiting)).isOne();
        assertThat(town.as(town.erun, auchel, () -> desk.work(UseCaseFilter.ALL)))
                .hasSize(1);
        assertThat(shared(neighbour, pasteur)).isEmpty();
    }

    @Test
    void aTrainerAsksForChangesAndTheTeacherSendsItAgain() {
        UseCaseId id = propose(town.teacher);
        town.run(town.erun, auchel, () -> desk.askForChanges(id, 0, " Précisez le matériel. "));

        UseCase mine = own(town.teacher, id);
        assertThat(mine.state()).isEqualTo(UseCaseState.CHANGES_ASKED);
        assertThat(mine.remark()).isEqualTo("Précisez le matériel.");
        UseCaseSheet better = Examples.titled(Examples.HERBARIUM, "L’herbier de la cour, avec une loupe");
        town.run(town.teacher, jaures, () -> school.change(id, 1, better));
        town.run(town.teacher, jaures, () -> school.sendAgain(id, 2));

        assertThat(desk(id).state()).isEqualTo(UseCaseState.PROPOSED);
        assertThat(desk(id).sheet()).isEqualTo(better);
        assertThat(desk(id).remark()).isNull();
        changed(() -> town.run(town.teacher, jaures, () -> school.sendAgain(id, 3)));
    }

    @Test
    void aProposalIsItsTeachersAloneAndTheDirectorReadsIt() {
        UseCaseId id = propose(town.teacher);

        assertThat(town.as(town.teacher, jaures, school::own)).hasSize(1);
        assertThat(town.as(town.director, jaures, school::own)).hasSize(1);
        assertThat(town.as(town.colleague, jaures, school::own)).isEmpty();
        assertThat(town.as(town.colleague, jaures, () -> school.findOwn(id))).isEmpty();
        assertThat(town.as(neighbour, pasteur, () -> school.findOwn(id))).isEmpty();
        for (PersonId other : List.of(town.colleague, town.director, town.substitute)) {
            refused(() -> town.run(other, jaures, () -> school.change(id, 0, Examples.SOUNDS)));
            refused(() -> town.run(other, jaures, () -> school.withdraw(id, 0)));
            refused(() -> town.run(other, jaures, () -> school.addPicture(id, 0, nobody(), PICTURE)));
        }
        changed(() -> town.run(neighbour, pasteur, () -> school.withdraw(id, 0)));
        town.run(town.erun, auchel, () -> desk.review(id, 0));
        changed(() -> town.run(town.teacher, jaures, () -> school.change(id, 1, Examples.SOUNDS)));
        changed(() -> town.run(town.teacher, jaures, () -> school.withdraw(id, 1)));
        UseCaseId another = propose(town.teacher);
        town.run(town.teacher, jaures, () -> school.withdraw(another, 0));
        assertThat(town.as(town.erun, auchel, () -> desk.find(another))).isEmpty();
    }

    @Test
    void whatIsSharedEverySchoolReadsAndNoneIsNamedWithoutItsDirector() {
        UseCaseId id = shared();

        SharedUseCase unnamed = only(shared(neighbour, pasteur));
        assertThat(unnamed.sheet()).isEqualTo(Examples.HERBARIUM);
        assertThat(unnamed.school()).isNull();
        assertThat(shared(town.otherTeacher, town.curie())).isEmpty();
        assertThat(town.as(town.otherTeacher, town.curie(), () -> school.findShared(id)))
                .isEmpty();

        town.run(town.erun, auchel, () -> desk.noteAgreement(id, 2, " Mme Lambert ", TODAY));
        assertThat(desk(id).agreement().notedFrom()).isEqualTo("Mme Lambert");
        assertThat(only(shared(neighbour, pasteur)).school()).isNull();

        town.run(town.director, jaures, () -> school.answer(id, 3, Answer.AGREED));
        assertThat(only(shared(neighbour, pasteur)).school()).isEqualTo(jaures.id());
        assertThat(only(town.as(town.ien, auchel, () -> desk.shared(UseCaseFilter.ALL)))
                        .school())
                .isEqualTo(jaures.id());
        assertThat(desk(id).agreement().by()).extracting(Person::id).isEqualTo(town.director);

        town.run(town.director, jaures, () -> school.answer(id, 4, Answer.REFUSED));
        assertThat(only(shared(neighbour, pasteur)).school()).isNull();

        town.run(town.erun, auchel, () -> desk.unshare(id, 5));
        assertThat(shared(neighbour, pasteur)).isEmpty();
        assertThat(town.as(town.ien, auchel, () -> desk.findShared(id))).isEmpty();
    }

    @Test
    void anAgreementIsToWhatWasReadAndNothingElse() {
        UseCaseId id = shared();
        town.run(town.director, jaures, () -> school.answer(id, 2, Answer.AGREED));
        town.run(town.erun, auchel, () -> desk.change(id, 3, Examples.HERBARIUM, jaures.id()));
        assertThat(desk(id).agreement().given()).as("nothing was changed").isTrue();

        UseCaseSheet other = Examples.titled(Examples.HERBARIUM, "Un autre titre");
        town.run(town.erun, auchel, () -> desk.change(id, 3, other, null));

        assertThat(desk(id).agreement().given()).isFalse();
        assertThat(desk(id).school()).as("a school's own stays the school's").isEqualTo(jaures.id());
        changed(() -> town.run(town.director, jaures, () -> school.answer(id, 3, Answer.AGREED)));
        town.run(town.director, jaures, () -> school.answer(id, 4, Answer.AGREED));
        town.as(town.erun, auchel, () -> desk.addPicture(id, 5, nobody(), PICTURE));
        assertThat(desk(id).agreement().given()).isFalse();
    }

    @Test
    void onlyTheDirectorOfThatSchoolAgrees() {
        UseCaseId id = shared();
        for (PersonId other : List.of(town.teacher, town.colleague, town.substitute, town.erun, town.guardian)) {
            refused(() -> town.run(other, jaures, () -> school.answer(id, 2, Answer.AGREED)));
        }
        changed(() -> town.run(neighbour, pasteur, () -> school.answer(id, 2, Answer.AGREED)));
        UseCaseId early = propose(town.teacher);
        changed(() -> town.run(town.director, jaures, () -> school.answer(early, 0, Answer.AGREED)));
    }

    @Test
    void whatATrainerCollectsComesToTheDirectorOnceItIsReviewed() {
        UseCaseId id = town.as(town.erun, auchel, () -> desk.collect(Examples.SOUNDS, jaures.id()));
        assertThat(town.as(town.director, jaures, school::own)).isEmpty();

        town.run(town.erun, auchel, () -> desk.review(id, 0));

        assertThat(town.as(town.director, jaures, school::own)).hasSize(1);
        assertThat(town.as(town.teacher, jaures, school::own)).isEmpty();
        assertThatThrownBy(() -> town.as(
                        town.erun,
                        auchel,
                        () -> desk.collect(Examples.SOUNDS, town.curie().id())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(town.as(town.erun, auchel, () -> desk.collect(Examples.SOUNDS, null)))
                .isNotNull();
    }

    @Test
    void aPictureIsSeenByThoseWhoMaySeeItAtThatMoment() {
        UseCaseId id = propose(town.teacher);
        PictureId plants = town.as(town.teacher, jaures, () -> school.addPicture(id, 0, nobody(), PICTURE));
        PictureId child = town.as(
                town.teacher,
                jaures,
                () -> school.addPicture(
                        id, 1, new PictureSheet("Une élève à la loupe", true, "Claire Dubois", TODAY), PICTURE));

        assertThat(picture(town.teacher, jaures, id, child)).isTrue();
        assertThat(picture(town.director, jaures, id, child)).isTrue();
        assertThat(town.as(town.erun, auchel, () -> desk.picture(id, child))).isPresent();
        assertThat(picture(town.colleague, jaures, id, plants)).isFalse();
        assertThat(picture(neighbour, pasteur, id, plants)).isFalse();
        assertThat(town.as(town.ien, auchel, () -> desk.sharedPicture(id, plants)))
                .isEmpty();

        town.run(town.erun, auchel, () -> desk.review(id, 2));
        town.run(town.erun, auchel, () -> desk.share(id, 3));
        assertThat(picture(neighbour, pasteur, id, plants)).isTrue();
        assertThat(picture(neighbour, pasteur, id, child))
                .as("a face tells whose school it is")
                .isFalse();
        assertThat(only(shared(neighbour, pasteur)).pictures())
                .extracting(Picture::id)
                .containsExactly(plants);

        town.run(town.director, jaures, () -> school.answer(id, 4, Answer.AGREED));
        assertThat(picture(neighbour, pasteur, id, child)).isTrue();
        assertThat(town.as(town.ien, auchel, () -> desk.sharedPicture(id, child)))
                .isPresent();
        assertThat(picture(town.otherTeacher, town.curie(), id, plants)).isFalse();

        town.run(town.erun, auchel, () -> desk.unshare(id, 5));
        assertThat(picture(neighbour, pasteur, id, plants)).isFalse();
        town.run(town.erun, auchel, () -> desk.removePicture(id, 6, child));
        assertThat(desk(id).pictures()).hasSize(1);
    }

    @Test
    void aUseCaseHasSoManyPicturesAndNoDeclarationOfTomorrow() {
        UseCaseId id = propose(town.teacher);
        for (int i = 0; i < 6; i++) {
            int version = i;
            town.as(town.teacher, jaures, () -> school.addPicture(id, version, nobody(), PICTURE));
        }
        assertThatThrownBy(() -> town.as(town.teacher, jaures, () -> school.addPicture(id, 6, nobody(), PICTURE)))
                .isInstanceOf(PictureRefusedException.class);
        assertThat(desk(id).version()).isEqualTo(6);
        PictureSheet tomorrow = new PictureSheet("Une élève", true, "Claire", TODAY.plusDays(1));
        assertThatThrownBy(() -> town.as(town.erun, auchel, () -> desk.addPicture(id, 6, tomorrow, PICTURE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PictureSheet("Une élève", true, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PictureSheet(" ", false, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFoundByWordsWithoutAccentsByLevelSubjectAndTool() {
        share(town.as(town.erun, auchel, () -> desk.collect(Examples.HERBARIUM, null)));
        share(town.as(town.erun, auchel, () -> desk.collect(Examples.SOUNDS, null)));
        for (String asked :
                List.of("herbier", "HERBIERS", "l’herbier", "herb", "ecrire", "Écrire", "legende relu", "le herbier")) {
            assertThat(found(new UseCaseFilter(asked, null, null, null)))
                    .as(asked)
                    .containsExactly(Examples.HERBARIUM.title());
        }
        assertThat(found(new UseCaseFilter("le", null, null, null))).hasSize(2);
        assertThat(found(new UseCaseFilter("herbier deviner", null, null, null)))
                .isEmpty();
        assertThat(found(new UseCaseFilter("'); drop table use_case; -- :* & |", null, null, null)))
                .isEmpty();
        assertThat(found(new UseCaseFilter("", Level.MS, null, null))).containsExactly("Le son du jour");
        assertThat(found(new UseCaseFilter("", null, Subject.WORLD, null))).containsExactly(Examples.HERBARIUM.title());
        assertThat(found(new UseCaseFilter("", null, null, Tool.SOUND))).containsExactly("Le son du jour");
        assertThat(found(new UseCaseFilter("", Level.MS, Subject.WORLD, null))).isEmpty();
        assertThat(found(UseCaseFilter.ALL)).hasSize(2);
    }

    @Test
    void usedInAClassItBeginsTheArticleAndCountsOnce() {
        UseCaseId id = shared();
        ClassId ce1 = town.as(
                town.director,
                jaures,
                () -> town.bean(ClassRegister.class)
                        .create(new ClassSheet(
                                town.bean(SchoolCalendar.class).year(),
                                "CE1 herbier",
                                List.of(Level.CE1),
                                town.siteOf(jaures))));
        town.run(town.director, jaures, () -> town.bean(ClassRegister.class).assign(ce1, town.teacher));

        ArticleId article = town.as(town.teacher, jaures, () -> use.begin(id, false, ce1));

        Draft draft = town.as(
                town.teacher,
                jaures,
                () -> town.bean(ClassDrafts.class).open(ce1, article).orElseThrow());
        assertThat(draft.words()).isEqualTo(new Words("Notre herbier", "Dans la cour, nous avons trouvé…"));
        assertThat(desk(id).uses()).isOne();
        assertThat(desk(id).version()).as("nobody's work is disturbed").isEqualTo(2);
        refused(() -> town.as(town.colleague, jaures, () -> use.begin(id, false, ce1)));
        assertThat(desk(id).uses()).isOne();
        town.run(town.erun, auchel, () -> desk.unshare(id, 2));
        changed(() -> town.as(town.teacher, jaures, () -> use.begin(id, false, ce1)));
        assertThat(Examples.SOUNDS.articleBody()).isEqualTo("1. Enregistrer un élève.\n\n2. Écouter et deviner.");
        assertThat(Examples.SOUNDS.articleTitle()).isEqualTo("Le son du jour");
    }

    @Test
    void trainersWorkTheInspectorReadsAndNobodyElseDoesEither() {
        UseCaseId id = propose(town.teacher);
        for (PersonId other : List.of(town.ien, town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> town.as(other, auchel, () -> desk.work(UseCaseFilter.ALL)));
            refused(() -> town.as(other, auchel, () -> desk.find(id)));
            refused(() -> town.as(other, auchel, () -> desk.collect(Examples.SOUNDS, null)));
            refused(() -> town.run(other, auchel, () -> desk.review(id, 0)));
            refused(() -> town.run(other, auchel, () -> desk.dismiss(id, 0, "Non")));
        }
        for (PersonId other : List.of(town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> town.as(other, auchel, () -> desk.shared(UseCaseFilter.ALL)));
        }
        assertThat(town.as(elsewhere, town.lens(), () -> desk.find(id))).isEmpty();
        for (PersonId other : List.of(town.guardian, town.erun, town.ien, town.admin, town.otherDirector)) {
            refused(() -> town.as(other, jaures, school::own));
            refused(() -> town.as(other, jaures, () -> school.propose(Examples.SOUNDS)));
            refused(() -> town.as(other, jaures, () -> school.shared(UseCaseFilter.ALL)));
        }
        UseCasesBelow inside = town.bean(UseCasesBelow.class);
        refused(() -> town.as(neighbour, auchel, () -> inside.own(jaures.id())));
        refused(() -> town.as(neighbour, auchel, () -> inside.propose(jaures.id(), Examples.SOUNDS)));
    }

    @Test
    void eachStepTakesItsOwnStateAndTheVersionThatWasRead() {
        UseCaseId id = propose(town.teacher);
        changed(() -> town.run(town.erun, auchel, () -> desk.share(id, 0)));
        changed(() -> town.run(town.erun, auchel, () -> desk.propose(id, 0)));
        changed(() -> town.run(town.erun, auchel, () -> desk.unshare(id, 0)));
        town.run(town.erun, auchel, () -> desk.review(id, 0));
        changed(() -> town.run(town.erun, auchel, () -> desk.share(id, 0)));
        town.run(town.erun, auchel, () -> desk.share(id, 1));
        changed(() -> town.run(town.erun, auchel, () -> desk.askForChanges(id, 2, "Non")));
        town.run(town.erun, auchel, () -> desk.unshare(id, 2));
        town.run(town.erun, auchel, () -> desk.dismiss(id, 3, "Déjà collectée."));
        assertThat(own(town.teacher, id).remark()).isEqualTo("Déjà collectée.");
        town.run(town.erun, auchel, () -> desk.review(id, 4));
        for (String words : List.of("", " \n", "x".repeat(UseCase.REMARK_LENGTH + 1))) {
            assertThatThrownBy(() -> town.run(town.erun, auchel, () -> desk.askForChanges(id, 5, words)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSchoolGoesOnWhileItsCirconscriptionIsAway() {
        try {
            town.suspend(auchel);
            assertThatThrownBy(() -> shared(town.teacher, jaures)).isInstanceOf(TenantUnavailableException.class);
            assertThat(town.as(town.teacher, jaures, () -> school.academie(UseCaseFilter.ALL)))
                    .isEmpty();
        } finally {
            town.reactivate(auchel);
        }
    }

    @Test
    void whatSaysTooLittleOrTooMuchIsNoUseCase() {
        List<String> many = IntStream.rangeClosed(0, UseCaseSheet.MOST_STEPS)
                .mapToObj(i -> "étape " + i)
                .toList();
        assertThatThrownBy(() -> sheet("", List.of(Level.CP), List.of("étape"), 45))
                .isNotNull();
        for (Runnable wrong : List.<Runnable>of(
                () -> sheet(" ", List.of(Level.CP), List.of("étape"), 45),
                () -> sheet("x".repeat(121), List.of(Level.CP), List.of("étape"), 45),
                () -> sheet("Titre", List.of(), List.of("étape"), 45),
                () -> sheet("Titre", List.of(Level.CP), List.of(" "), 45),
                () -> sheet("Titre", List.of(Level.CP), many, 45),
                () -> sheet("Titre", List.of(Level.CP), List.of("étape"), 4))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static UseCaseSheet sheet(String title, List<Level> levels, List<String> steps, int minutes) {
        return new UseCaseSheet(
                title, levels, Subject.ARTS, List.of(Tool.BLOG), 1, minutes, steps, "Bien.", ArticleTemplate.NONE);
    }

    private static UseCaseId propose(PersonId person) {
        return town.as(person, jaures, () -> school.propose(Examples.HERBARIUM));
    }

    /** One of a teacher's, shared, at version 2. */
    private static UseCaseId shared() {
        UseCaseId id = propose(town.teacher);
        share(id);
        return id;
    }

    private static void share(UseCaseId id) {
        town.run(town.erun, auchel, () -> desk.review(id, 0));
        town.run(town.erun, auchel, () -> desk.share(id, 1));
    }

    private static UseCase desk(UseCaseId id) {
        return town.as(town.erun, auchel, () -> desk.find(id).orElseThrow());
    }

    private static UseCase own(PersonId person, UseCaseId id) {
        return town.as(person, jaures, () -> school.findOwn(id).orElseThrow());
    }

    private static List<SharedUseCase> shared(PersonId person, Tenant reading) {
        return town.as(person, reading, () -> school.shared(UseCaseFilter.ALL));
    }

    private static List<String> found(UseCaseFilter filter) {
        return town.as(neighbour, pasteur, () -> school.shared(filter)).stream()
                .map(it -> it.sheet().title())
                .toList();
    }

    private static boolean picture(PersonId person, Tenant reading, UseCaseId id, PictureId picture) {
        return town.as(person, reading, () -> school.picture(id, picture)).isPresent();
    }

    private static PictureSheet nobody() {
        return PictureSheet.ofNobody("Des feuilles sur une table");
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void changed(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(UseCaseChangedException.class);
    }

    private static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
