package fr.gisement.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticlePublishing;
import fr.gisement.blog.ClassBlog;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Words;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.help.SchoolHelp;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.portfolio.Portfolios;
import fr.gisement.portfolio.SchoolTrainers;
import fr.gisement.portfolio.TrainersAbove;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A director lets a trainer in; what that opens, what it does not, and what is noted of it. */
class SupportTests {

    private static final TwoSchools town = new TwoSchools();
    private static final SupportDesk desk = town.bean(SupportDesk.class);
    private static final SupportEntry entry = town.bean(SupportEntry.class);
    private static final OpenSchools schools = town.bean(OpenSchools.class);
    private static final SchoolClasses classes = town.bean(SchoolClasses.class);
    private static final ClassBlog blog = town.bean(ClassBlog.class);
    private static final ClassDrafts drafts = town.bean(ClassDrafts.class);
    private static final Tenant jaures = town.jaures();
    private static final Tenant auchel = town.auchel();
    private static final Tenant pasteur = town.school("pasteur", auchel);
    private static final PersonId neighbour = town.person("nathan", Role.DIRECTOR, pasteur.id());
    private static final PersonId second = town.person("sami", Role.ERUN, auchel.id());
    private static final PersonId elsewhere =
            town.person("lea-lens", Role.ERUN, town.lens().id());
    private static final LocalDate TODAY = town.bean(SchoolCalendar.class).today();
    private static final ClassId room = town.as(town.director, jaures, SupportTests::makeRoom);
    private static final ArticleId article = town.as(town.teacher, jaures, SupportTests::publish);

    @BeforeEach
    void nobodyWasLetIn() {
        town.execute(jaures, "delete from {school}.support_look");
        town.execute(jaures, "delete from {school}.support_access");
        town.execute(auchel, "delete from {school}.support_hint");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void theTrainerWhomTheDirectorLetInReadsAndNobodyElseDoes() {
        grant(town.erun);

        visit(town.erun, () -> {
            assertThat(CurrentTenant.required().id()).isEqualTo(jaures.id());
            assertThat(classes.find(room)).isPresent();
            assertThat(blog.page(room, 1).articles()).hasSize(1);
            assertThat(blog.read(room, article)).isPresent();
        });
        for (PersonId other : List.of(second, elsewhere, town.ien, town.admin, town.guardian, town.otherDirector)) {
            assertThat(find(other, jaures)).isEmpty();
        }
        assertThat(find(town.erun, pasteur)).isEmpty();
        assertThat(find(town.erun, town.curie())).isEmpty();
        assertThat(find(town.erun, auchel)).isEmpty();
    }

    @Test
    void outsideAVisitTheServicesRefuseAsBefore() {
        grant(town.erun);
        refused(() -> town.as(town.erun, jaures, () -> blog.page(room, 1)));
        visit(town.erun, () -> {
            refused(() -> CurrentTenant.call(pasteur, () -> blog.page(room, 1)));
            refused(() -> CurrentTenant.call(auchel, () -> classes.years()));
            refused(() -> town.as(second, jaures, () -> blog.page(room, 1)));
        });
    }

    @Test
    void whatWritesRefusesAVisitor() {
        ClassRegister register = town.bean(ClassRegister.class);
        ArticlePublishing publishing = town.bean(ArticlePublishing.class);
        SchoolHelp help = town.bean(SchoolHelp.class);
        grant(town.erun);
        visit(town.erun, () -> {
            assertThat(drafts.mayWrite(room)).isFalse();
            refused(() -> drafts.of(room));
            refused(() -> drafts.begin(room));
            refused(() -> drafts.open(room, article));
            refused(() -> drafts.save(room, article, 2, new Words("Autre", "Autre")));
            refused(() -> drafts.delete(room, article));
            refused(() -> publishing.publish(room, article, 2));
            refused(() -> publishing.withdraw(room, article));
            refused(() -> publishing.revert(room, article, 2));
            refused(register::teachers);
            refused(() -> register.assign(room, town.erun));
            refused(help::requests);
            refused(desk::all);
            refused(() -> desk.grant(town.erun, TODAY, null));
        });
    }

    @Test
    void whoTaughtHereOnceIsAGuestLikeAnother() {
        town.execute(
                jaures,
                "insert into {school}.class_teacher (class_id, person_id) values ('%s', '%s')"
                        .formatted(room, town.erun));
        town.run(town.teacher, jaures, () -> town.bean(ArticlePublishing.class).withdraw(room, article));
        grant(town.erun);
        visit(town.erun, () -> {
            assertThat(classes.mine()).isEmpty();
            assertThat(drafts.mayWrite(room)).isFalse();
            refused(() -> drafts.begin(room));
            assertThat(blog.read(room, article))
                    .as("withdrawn from its readers")
                    .isEmpty();
        });
        town.execute(jaures, "update {school}.article set withdrawn_at = null");
        town.execute(jaures, "delete from {school}.class_teacher where person_id = '%s'".formatted(town.erun));
    }

    @Test
    void onlyTheDirectorOfTheSchoolLetsInAndSeesTheTrace() {
        grant(town.erun);
        AccessId access = only().id();
        for (PersonId other : List.of(
                town.teacher,
                town.substitute,
                town.guardian,
                town.otherDirector,
                neighbour,
                town.erun,
                town.ien,
                town.admin)) {
            refused(() -> town.run(other, jaures, () -> desk.grant(second, TODAY, null)));
            refused(() -> town.run(other, jaures, () -> desk.revoke(access)));
            refused(() -> town.as(other, jaures, desk::all));
        }
        town.run(neighbour, pasteur, () -> desk.revoke(access));
        assertThat(town.as(neighbour, pasteur, desk::all)).isEmpty();
        assertThat(only().open()).isTrue();
    }

    @Test
    void onlyATrainerOfTheCirconscriptionIsLetInAndForTwoWeeksAtMost() {
        for (PersonId other : List.of(elsewhere, town.ien, town.admin, town.otherTeacher, town.teacher)) {
            impossible(() -> desk.grant(other, TODAY, null));
        }
        impossible(() -> desk.grant(town.erun, TODAY.minusDays(1), null));
        impossible(() -> desk.grant(town.erun, TODAY.plusDays(15), null));
        town.run(town.director, jaures, () -> desk.grant(town.erun, TODAY.plusDays(14), null));
        assertThat(only().until().atZone(town.bean(SchoolCalendar.class).zone()).toLocalDate())
                .isEqualTo(TODAY.plusDays(15));
    }

    @Test
    void aRowForSomebodyOfAnotherCirconscriptionOpensNothing() {
        insert(elsewhere);
        assertThat(find(elsewhere, jaures)).isEmpty();
        insert(town.ien);
        assertThat(find(town.ien, jaures)).isEmpty();
        insert(second);
        assertThat(find(town.erun, jaures)).as("another's consent").isEmpty();
        assertThat(find(second, jaures)).isPresent();
    }

    @Test
    void aConsentEndsAtOnceWhenTheDirectorSaysSo() {
        grant(town.erun);
        SupportVisit before = find(town.erun, jaures).orElseThrow();
        assertThat(town.as(town.erun, auchel, schools::mine))
                .extracting(OpenSchool::school)
                .containsExactly(jaures.id());

        end();

        over(town.erun);
        assertThat(town.as(town.erun, auchel, schools::mine)).isEmpty();
        SupportAccess ended = only();
        assertThat(ended.open()).isFalse();
        assertThat(ended.ended()).isBefore(before.until());
        assertThat(ended.endedBy()).extracting(Person::id).isEqualTo(town.director);
        grant(town.erun);
        assertThat(find(town.erun, jaures)).isPresent();
    }

    @Test
    void aConsentEndsByItself() {
        grant(town.erun);
        town.execute(jaures, """
                update {school}.support_access
                set granted_at = now() - interval '2 days', until = now() - interval '1 second'""");
        over(town.erun);
        assertThat(only().open()).isFalse();
        assertThat(only().endedBy()).isNull();
    }

    @Test
    void itEndsWithTheAssignmentToo() {
        PersonId leaving = town.person("nora", Role.ERUN, auchel.id());
        grant(leaving);
        assertThat(find(leaving, jaures)).isPresent();

        town.leave(leaving, auchel);

        assertThat(find(leaving, jaures)).isEmpty();
    }

    @Test
    void aSuspendedSchoolIsVisitedByNobody() {
        grant(town.erun);
        town.suspend(jaures);
        try {
            assertThat(find(town.erun, jaures)).isEmpty();
        } finally {
            town.reactivate(jaures);
        }
        assertThat(find(town.erun, jaures)).isPresent();
    }

    @Test
    void aNewConsentTakesTheOldOnesPlace() {
        grant(town.erun);
        town.run(town.director, jaures, () -> desk.grant(town.erun, TODAY.plusDays(3), null));
        assertThat(town.as(town.director, jaures, desk::all))
                .extracting(SupportAccess::open)
                .containsExactly(true, false);
        assertThat(town.as(town.erun, auchel, schools::mine)).hasSize(1);
    }

    @Test
    void whatIsShownIsNotedOnceAMinuteAndStaysAfterTheEnd() {
        grant(town.erun);
        visit(town.erun, () -> {
            entry.shown(LookedAt.CLASS, "CE1 B", "e/jaures/classes/1");
            entry.shown(LookedAt.CLASS, "CE1 B", "e/jaures/classes/1");
            entry.shown(LookedAt.ARTICLE, "Un titre", "e/jaures/classes/1/articles/2");
        });
        town.run(town.teacher, jaures, () -> entry.shown(LookedAt.HOME, "Rien", "e/jaures/accueil"));
        town.execute(jaures, "update {school}.support_look set looked_at = looked_at - interval '2 minutes'");
        visit(town.erun, () -> entry.shown(LookedAt.CLASS, "CE1 B", "e/jaures/classes/1"));
        end();

        assertThat(only().looks())
                .extracting(look -> look.kind() + " " + look.title() + " " + look.path())
                .containsExactly(
                        "CLASS CE1 B e/jaures/classes/1",
                        "ARTICLE Un titre e/jaures/classes/1/articles/2",
                        "CLASS CE1 B e/jaures/classes/1");
    }

    @Test
    void theHintOpensNothing() {
        town.execute(
                auchel,
                "insert into {school}.support_hint values ('%s', '%s', now() + interval '1 day')"
                        .formatted(jaures.id(), town.erun));
        assertThat(town.as(town.erun, auchel, schools::mine)).hasSize(1);
        assertThat(find(town.erun, jaures)).isEmpty();
        refused(() -> town.as(town.ien, auchel, schools::mine));
        refused(() -> town.as(town.director, auchel, schools::mine));
        refused(() -> town.as(elsewhere, auchel, schools::mine));
    }

    @Test
    void aSchoolKnowsWhoFollowsIt() {
        SchoolTrainers trainers = town.bean(SchoolTrainers.class);
        TrainersAbove nobody = town.as(town.teacher, jaures, trainers::current);
        assertThat(nobody.follower()).isNull();
        assertThat(nobody.all()).extracting(Person::id).contains(town.erun, second);

        town.run(town.erun, auchel, () -> town.bean(Portfolios.class).follow(jaures.id(), second));

        assertThat(town.as(town.substitute, jaures, trainers::current).follower())
                .extracting(Person::id)
                .isEqualTo(second);
        for (PersonId other : List.of(town.guardian, neighbour, town.erun, town.otherDirector)) {
            refused(() -> town.as(other, jaures, trainers::current));
        }
    }

    private static ClassId makeRoom() {
        ClassRegister register = town.bean(ClassRegister.class);
        ClassId id = register.create(new ClassSheet(
                town.bean(SchoolCalendar.class).year(), "CE1 B", List.of(Level.CE1), town.siteOf(jaures)));
        register.assign(id, town.teacher);
        return id;
    }

    private static ArticleId publish() {
        ArticleId id = drafts.begin(room);
        drafts.save(room, id, 1, new Words("Un titre", "Un texte"));
        town.bean(ArticlePublishing.class).publish(room, id, 2);
        return id;
    }

    private static void grant(PersonId trainer) {
        town.run(town.director, jaures, () -> desk.grant(trainer, TODAY, null));
    }

    private static void end() {
        AccessId access = only().id();
        town.run(town.director, jaures, () -> desk.revoke(access));
    }

    private static void insert(PersonId person) {
        town.execute(
                jaures,
                "insert into {school}.support_access (person_id, granted_by, until) values ('%s', '%s', now() + interval '1 day')"
                        .formatted(person, town.director));
    }

    private static Optional<SupportVisit> find(@Nullable PersonId person, Tenant school) {
        return town.as(person, auchel, () -> entry.find(school));
    }

    private static void visit(PersonId person, Runnable task) {
        town.run(
                person,
                auchel,
                () -> entry.call(entry.find(jaures).orElseThrow(), () -> {
                    task.run();
                    return true;
                }));
    }

    private static SupportAccess only() {
        List<SupportAccess> all = town.as(town.director, jaures, desk::all);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static void over(PersonId person) {
        assertThatThrownBy(() -> find(person, jaures)).isInstanceOf(VisitOverException.class);
    }

    private static void impossible(Runnable asked) {
        assertThatThrownBy(() -> town.run(town.director, jaures, asked)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }
}
