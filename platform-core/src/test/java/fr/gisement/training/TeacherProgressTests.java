package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticlePublishing;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Words;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.inbox.InboxRelay;
import fr.gisement.inbox.PlatformInbox;
import fr.gisement.tenancy.Tenant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a trainer knows of each teacher, what the teacher knows of themselves, and who knows nothing of it. */
class TeacherProgressTests {

    private static final TrainingTown town = new TrainingTown();
    private static final TeacherProgressBook book = town.people.bean(TeacherProgressBook.class);
    private static final MyProgressBook own = town.people.bean(MyProgressBook.class);
    private static final InboxRelay relay = town.people.bean(InboxRelay.class);
    private static final Tenant pasteur = town.people.school("pasteur", town.auchel);
    private static final PersonId erun = town.people.erun;
    private static final PersonId claire = town.people.teacher;
    private static final PersonId karim = town.people.colleague;

    @BeforeEach
    void nothingWasDone() {
        town.clear();
        town.people.execute(town.auchel, "delete from {school}.teacher_use");
        town.people.execute(town.auchel, "delete from platform.inbox");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aTrainerSeesWhatEachFollowedAndForHowLong() {
        attend(claire);

        TeacherProgress progress = of(claire);
        assertThat(progress.followed())
                .extracting(TeacherProgress.Followed::title)
                .containsExactly("Découverte de l’espace numérique");
        assertThat(progress.minutes()).isEqualTo(120);
        assertThat(progress.trained()).isTrue();
        assertThat(of(karim).trained()).isFalse();
        assertThat(of(karim).minutes()).isZero();
    }

    @Test
    void whoTeachesInTwoSchoolsStandsThereOnceWithBoth() {
        PersonId ada = town.people.person("ada", Role.TEACHER, town.jaures.id());
        town.people.join(ada, Role.SUBSTITUTE, pasteur);
        assertThat(of(ada).schools()).extracting(TeacherProgress.School::slug).containsExactly("jaures", "pasteur");
        assertThat(all())
                .filteredOn(it -> it.person().id().equals(town.people.both))
                .hasSize(1);
        assertThat(of(town.people.both).schools()).as("of this circonscription").hasSize(1);
    }

    @Test
    void whoPublishesIsKnownToHaveOnceAndNotHowOften() {
        ClassId room = town.people.as(town.people.director, town.jaures, TeacherProgressTests::room);
        publish(room, claire);
        publish(room, claire);
        relay.relay();
        relay.relay();

        assertThat(of(claire).published()).isNotNull();
        assertThat(of(karim).published()).isNull();
        assertThat(town.people.query(town.auchel, "select count(*) from {school}.teacher_use"))
                .containsExactly("1");
        assertThat(town.fromJaures(claire, own::current).published())
                .isEqualTo(of(claire).published());
        assertThat(town.fromJaures(karim, own::current).published()).isNull();
    }

    @Test
    void aSchoolIsBelievedOfThoseWhoTeachThereOnly() {
        for (String payload : List.of(
                "{\"person\": \"%s\"}".formatted(claire),
                "{\"person\": \"%s\"}".formatted(town.people.guardian),
                "{\"person\": \"nobody\"}",
                "{\"person\": [1]}",
                "[]")) {
            town.people.run(
                    null,
                    pasteur,
                    () -> new TransactionTemplate(town.people.bean(PlatformTransactionManager.class))
                            .executeWithoutResult(begun -> town.people
                                    .bean(PlatformInbox.class)
                                    .send(ArticlePublishing.PUBLISHER_TOPIC, payload)));
        }
        assertThat(relay.relay()).isEqualTo(5);
        assertThat(town.people.query(town.auchel, "select count(*) from {school}.teacher_use"))
                .containsExactly("0");
    }

    @Test
    void whatATeacherSaysOfThemselvesIsNotInIt() {
        town.fromSchool(claire, town.jaures, () -> {
            own.say(TrainingTown.BLOG, true);
            return true;
        });
        assertThat(of(claire).followed()).isEmpty();
        assertThat(TeacherProgress.class.getRecordComponents())
                .extracting(it -> it.getName())
                .containsExactly("person", "schools", "followed", "alone", "minutes", "published");
    }

    @Test
    void trainersOfTheCirconscriptionReadItAndNobodyElse() {
        assertThat(town.here(town.second, book::all)).isNotEmpty();
        PersonId elsewhere =
                town.people.person("leon", Role.ERUN, town.people.lens().id());
        for (PersonId other : List.of(
                town.people.ien, town.people.director, claire, town.people.admin, town.people.guardian, elsewhere)) {
            assertThatThrownBy(() -> town.here(other, book::all)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> town.fromJaures(town.people.director, book::all))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void attend(PersonId person) {
        SessionId id = town.session().plan();
        town.enrol(person, id);
        town.people.execute(
                town.auchel,
                "update {school}.training_enrolment set presence = 'PRESENT', presence_by = 'TRAINER', presence_at = now()");
    }

    private static ClassId room() {
        ClassRegister register = town.people.bean(ClassRegister.class);
        ClassId id = register.create(new ClassSheet(
                town.people.bean(SchoolCalendar.class).year(),
                "CE1 B",
                List.of(Level.CE1),
                town.people.siteOf(town.jaures)));
        register.assign(id, claire);
        return id;
    }

    private static void publish(ClassId room, PersonId by) {
        town.people.run(by, town.jaures, () -> {
            ClassDrafts drafts = town.people.bean(ClassDrafts.class);
            ArticleId id = drafts.begin(room);
            drafts.save(room, id, 1, new Words("Un titre", "Un texte"));
            town.people.bean(ArticlePublishing.class).publish(room, id, 2);
        });
    }

    private static TeacherProgress of(PersonId person) {
        return all().stream()
                .filter(it -> it.person().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static List<TeacherProgress> all() {
        return town.here(erun, book::all);
    }
}
