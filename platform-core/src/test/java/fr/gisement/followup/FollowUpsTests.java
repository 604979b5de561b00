package fr.gisement.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How schools go on and back, and what holds them up. */
class FollowUpsTests extends FollowedTown {

    @Test
    void aSchoolThatGoesOnHasWhatWasLeftOutToo() {
        move(jaures, Stage.TO_CONTACT, Stage.FIRST_TRAINING);

        FollowUp school = school(jaures);
        assertThat(school.stage()).isEqualTo(Stage.FIRST_TRAINING);
        assertThat(school.progress().marks())
                .hasSize(4)
                .allSatisfy((stage, mark) -> assertThat(mark.by()).isEqualTo(town.erun));
        assertThat(school(pasteur).stage()).isEqualTo(Stage.TO_CONTACT);
    }

    @Test
    void aSchoolThatGoesBackLosesWhatWasTickedAndKeepsWhatThePlatformSaw() {
        see(jaures, Stage.PEOPLE_IMPORTED);
        see(jaures, Stage.FIRST_ARTICLE);
        move(jaures, Stage.TO_CONTACT, Stage.FAMILIES_CONNECTED);

        move(jaures, Stage.FAMILIES_CONNECTED, Stage.PEOPLE_IMPORTED);

        FollowUp school = school(jaures);
        assertThat(school.stage()).isEqualTo(Stage.PEOPLE_IMPORTED);
        assertThat(school.progress().ahead()).extracting(StageMark::stage).containsExactly(Stage.FIRST_ARTICLE);

        move(jaures, Stage.PEOPLE_IMPORTED, Stage.REFERENT_NAMED);
        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(dossier(town.erun, jaures).steps())
                .extracting(it -> it.stage() + (it.undone() ? " undone" : "") + (it.by() == null ? " seen" : ""))
                .contains(
                        "PEOPLE_IMPORTED undone",
                        "PEOPLE_IMPORTED seen",
                        "FAMILIES_CONNECTED undone",
                        "FIRST_ARTICLE seen");
    }

    @Test
    void whatWasUndoneIsNotSeenAgain() {
        see(jaures, Stage.PEOPLE_IMPORTED);
        move(jaures, Stage.TO_CONTACT, Stage.REFERENT_NAMED);
        assertThat(school(jaures).stage()).isEqualTo(Stage.PEOPLE_IMPORTED);
        move(jaures, Stage.PEOPLE_IMPORTED, Stage.REFERENT_NAMED);

        see(jaures, Stage.PEOPLE_IMPORTED);

        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
    }

    @Test
    void whoMovesASchoolThatWasMovedMeanwhileIsToldWhereItIs() {
        move(jaures, Stage.TO_CONTACT, Stage.REFERENT_NAMED);

        assertThatThrownBy(() -> run(second, () -> followUps.move(jaures.id(), Stage.TO_CONTACT, Stage.FIRST_ARTICLE)))
                .isInstanceOfSatisfying(
                        StageChangedException.class, e -> assertThat(e.now()).isEqualTo(Stage.REFERENT_NAMED));
        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
    }

    @Test
    void whatHoldsASchoolUpIsSaidUntilItGoesOn() {
        run(town.erun, () -> followUps.block(jaures.id(), " Travaux jusqu’à Noël ", today));
        run(second, () -> followUps.block(jaures.id(), "Pas de réseau", today.plusDays(3)));
        Block block = school(jaures).block();
        assertThat(block).isNotNull().extracting(Block::reason, Block::by).containsExactly("Pas de réseau", second);
        assertThat(school(jaures).blockDue(today)).isFalse();
        assertThat(school(jaures).blockDue(today.plusDays(3))).isTrue();

        move(jaures, Stage.TO_CONTACT, Stage.REFERENT_NAMED);

        assertThat(school(jaures).block()).isNull();
        assertThat(town.query(auchel, "select reason from {school}.school_block order by since"))
                .containsExactly("Travaux jusqu’à Noël", "Pas de réseau");
    }

    @Test
    void namingAReferentIsAStage() {
        run(town.erun, () -> followUps.nameReferent(jaures.id(), town.teacher));

        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(dossier(town.ien, jaures).referent()).isEqualTo(town.teacher);
        assertThatThrownBy(() -> run(town.erun, () -> followUps.nameReferent(jaures.id(), town.otherTeacher)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlatformNotesWhoIsKnownAndTheFirstArticle() {
        watch.look();
        publish(jaures);
        publish(jaures);
        publish(town.curie());
        assertThat(relay.relay()).isEqualTo(3);

        FollowUp school = school(jaures);
        assertThat(school.progress().marks().keySet())
                .containsExactlyInAnyOrder(Stage.PEOPLE_IMPORTED, Stage.FIRST_ARTICLE);
        assertThat(school.progress().marks().values()).allMatch(StageMark::seen);
        assertThat(school.stage()).isEqualTo(Stage.TO_CONTACT);
        assertThat(school.told()).isNotNull();
        assertThat(school(pasteur).progress().marks()).isEmpty(); // nobody works there
        assertThat(town.query(lens, "select school_id from {school}.stage_mark where stage = 'FIRST_ARTICLE'"))
                .containsExactly(town.curie().id().toString());
    }

    @Test
    void whateverASchoolWritesIsNoMoreThanASignOfLife() {
        told(jaures, "{\"article-published\": \"" + pasteur.id() + "\", \"school\": \"" + pasteur.id() + "\"}");
        told(jaures, "[]");
        relay.relay();

        assertThat(school(jaures).told()).isNotNull();
        assertThat(school(jaures).progress().marks()).isEmpty();
        assertThat(school(pasteur).told()).isNull();
    }

    @Test
    void theInspectorReadsNothingOfHowAccountsAreUsedNorOfATrainersTasks() {
        told(jaures, "{}");
        relay.relay();
        town.execute(auchel, "update {school}.school_life set told_at = now() - interval '22 days'");
        town.execute(
                auchel,
                "update platform.account set activated_at = now(), last_sign_in_at = now() - interval '30 days' "
                        + "where person_id = '" + town.teacher + "'");
        run(town.erun, () -> tasks.add(jaures.id(), "Rappeler", today.minusDays(2)));
        FollowUp trainers = school(jaures);
        assertThat(trainers.presence().activated()).isPositive();
        assertThat(trainers.overdue()).isOne();

        FollowUp inspectors = town.as(town.ien, auchel, followUps::current).schools().stream()
                .filter(it -> it.id().equals(jaures.id()))
                .findFirst()
                .orElseThrow();

        assertThat(inspectors.presence().people()).isEqualTo(trainers.presence().people());
        assertThat(inspectors.presence().told()).isFalse();
        assertThat(inspectors.lastSign()).isNull();
        assertThat(inspectors.quiet(Instant.now())).isFalse();
        assertThat(inspectors.overdue()).isZero();
        assertThat(dossier(town.ien, jaures).followUp()).isEqualTo(inspectors);
        assertThat(dossier(town.erun, jaures).followUp()).isEqualTo(trainers);
    }

    @Test
    void aSchoolWithoutASignOfLifeForThreeWeeksIsQuiet() {
        Instant now = Instant.now();
        told(jaures, "{}");
        relay.relay();
        assertThat(school(jaures).quiet(now)).isFalse();
        town.execute(auchel, "update {school}.school_life set told_at = now() - interval '22 days'");
        assertThat(school(jaures).quiet(now)).isTrue();
        assertThat(school(pasteur).quiet(now)).isFalse(); // it never began
    }
}
