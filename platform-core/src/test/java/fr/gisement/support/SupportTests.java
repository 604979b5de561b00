package fr.gisement.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.blog.ArticlePublishing;
import fr.gisement.blog.Words;
import fr.gisement.classes.ClassRegister;
import fr.gisement.help.SchoolHelp;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.portfolio.Portfolios;
import fr.gisement.portfolio.SchoolTrainers;
import fr.gisement.portfolio.TrainersAbove;
import fr.gisement.tenancy.CurrentTenant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a consent opens, what it does not, and what is noted of it. */
class SupportTests extends OpenedSchool {

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
            refused(() -> desk.grant(town.erun, today, null));
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
}
