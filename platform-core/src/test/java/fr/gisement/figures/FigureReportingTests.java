package fr.gisement.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.followup.Stage;
import fr.gisement.identity.PersonId;
import fr.gisement.inbox.InboxRelay;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

class FigureReportingTests {

    private static final TwoSchools town = new TwoSchools();
    private static final FigureReporting reporting = town.bean(FigureReporting.class);
    private static final AcademieFigures figures = town.bean(AcademieFigures.class);
    private static final InboxRelay relay = town.bean(InboxRelay.class);
    private static final Tenant auchel = town.auchel();
    private static final Tenant jaures = town.jaures();

    @BeforeEach
    void nothingIsKnown() {
        FigureRowsOf.forget(town, auchel, town.lens());
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whatIsReportedIsWhatHappened() {
        reach(jaures, Stage.REFERENT_NAMED, "2 hours");
        reach(jaures, Stage.PEOPLE_IMPORTED, "1 hour");
        UUID session = session("HELD", "interval '-3 hours'", 90, 10);
        present(session, town.teacher);
        present(session, town.both);
        present(session("CANCELLED", "interval '-3 hours'", 60, 8), town.colleague);
        session("PLANNED", "interval '3 hours'", 60, 8);

        assertThat(reporting.reportAll()).isEqualTo(2);

        assertThat(town.query(
                        auchel,
                        "select concat_ws(' ', schools, teachers, trained, sessions, given_minutes, followed_minutes,"
                                + " attendances, places, empty_places, families_reached) from platform.figure_total"
                                + " where circonscription_id = '" + auchel.id() + "'"))
                .containsExactly("1 5 2 1 90 180 2 10 8 0");
        assertThat(town.query(
                        auchel,
                        "select stage from platform.figure_stage where schools = 1 and circonscription_id = '"
                                + auchel.id() + "' and month = date_trunc('month', now() at time zone 'Europe/Paris')"))
                .containsExactly("PEOPLE_IMPORTED");
        assertThat(standings()).containsExactly("1", "1");
    }

    @Test
    void whoHasNothingNewToSaySaysNothing() {
        reporting.turn();
        relay.relay();
        assertThat(numberOfAuchel()).isEqualTo("1");
        reporting.turn();
        relay.relay();
        assertThat(numberOfAuchel()).isEqualTo("1");

        reach(jaures, Stage.REFERENT_NAMED, "1 hour");
        reporting.turn();
        relay.relay();

        assertThat(numberOfAuchel()).isEqualTo("2");
    }

    @Test
    void aReportThatIsLostIsNoticedAndSentAgain() {
        reporting.reportAll();
        reach(jaures, Stage.REFERENT_NAMED, "1 hour");
        reporting.turn();
        town.execute(auchel, "delete from platform.inbox where consumed_at is null");
        reach(jaures, Stage.PEOPLE_IMPORTED, "1 hour");
        reporting.turn();
        relay.relay();

        assertThat(gaps()).containsExactly("2");
        assertThat(asked()).containsExactly(auchel.id().toString());

        reporting.turn();
        relay.relay();

        assertThat(numberOfAuchel()).isEqualTo("4");
        assertThat(gaps()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void aReportThatComesTwiceOrLateChangesNothing() {
        reporting.turn();
        reach(jaures, Stage.REFERENT_NAMED, "1 hour");
        reporting.turn();
        town.execute(auchel, "update platform.inbox set consumed_at = now() where payload ->> 'number' = '1'");
        relay.relay();
        assertThat(gaps()).containsExactly("1", "1");
        town.execute(auchel, "update platform.inbox set consumed_at = null");

        relay.relay();

        assertThat(gaps()).isEmpty();
        assertThat(numberOfAuchel()).isEqualTo("2");
        assertThat(stageNow()).containsExactly("REFERENT_NAMED");
        town.execute(auchel, "update platform.inbox set consumed_at = null");
        relay.relay();
        assertThat(numberOfAuchel()).isEqualTo("2");
        assertThat(stageNow()).containsExactly("REFERENT_NAMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{figures,schools}; -4",
                "{figures,schools}; 2147483647",
                "{figures,training,places}; 2147483647",
                "{figures,training,givenMinutes}; 9223372036854775807",
                "{figures,months}; [{\"month\": \"9999-12\", \"schools\": {\"TO_CONTACT\": 1}}]",
                "{figures,delays}; {\"-1\": 1}",
                "{figures,curves,TRAINED_ARTICLE}; [{\"week\": 1, \"reached\": 0, \"observed\": 2147483647}]",
            })
    void nonsenseIsLeftAsideAndHoldsNobodyUp(String where, String value) {
        reporting.turn();
        town.execute(
                auchel,
                "update platform.inbox set payload = jsonb_set(payload, '%s', '%s') where role_name = '%s'"
                        .formatted(where, value, auchel.roleName()));

        relay.relay();

        assertThat(town.query(auchel, "select 1 from platform.inbox where consumed_at is null"))
                .isEmpty();
        assertThat(standings()).containsExactly("1");
    }

    @Test
    void nobodysNameAndNoSchoolsTravels() {
        reporting.turn();

        assertThat(town.query(auchel, "select payload::text from platform.inbox"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it)
                        .doesNotContain(town.teacher.toString(), jaures.id().toString(), jaures.name(), "claire"));
    }

    @Test
    void theRectoratReadsWhatWasReportedAndAsksForMore() {
        reach(jaures, Stage.REFERENT_NAMED, "1 hour");
        present(session("HELD", "interval '-3 hours'", 90, 10), town.teacher);
        reporting.reportAll();

        AcademieOverview academie = town.as(town.admin, auchel, figures::current);

        assertThat(academie.reported()).isEqualTo(2);
        assertThat(academie.circonscriptions())
                .extracting(AcademieOverview.Line::id)
                .containsExactly(auchel.id(), town.lens().id());
        assertThat(academie.months().getLast().at(Stage.REFERENT_NAMED)).isEqualTo(1);
        assertThat(academie.months().getLast().at(Stage.TO_CONTACT)).isEqualTo(1);
        // three teachers of Lens are too few; so are, then, the five of Auchel: the total less theirs would tell
        assertThat(academie.circonscriptions())
                .allSatisfy(
                        it -> assertThat(Objects.requireNonNull(it.figures()).peopleHidden())
                                .isTrue());
        assertThat(academie.delay().median()).isEmpty();

        town.run(town.admin, auchel, () -> figures.ask(auchel.id()));
        assertThat(asked()).containsExactly(auchel.id().toString());
        reporting.turn();
        relay.relay();
        assertThat(asked()).isEmpty();
        assertThat(numberOfAuchel()).isEqualTo("2");
    }

    @Test
    void aCirconscriptionThatIsGoneCountsInNoneOfTheSums() {
        reach(jaures, Stage.REFERENT_NAMED, "60 days");
        reach(jaures, Stage.FIRST_ARTICLE, "1 hour");
        reporting.reportAll();
        AcademieOverview before = town.as(town.admin, auchel, figures::current);
        assertThat(before.months().getLast().schools().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
        assertThat(before.delay().count()).isOne();
        town.archive(auchel);
        try {
            AcademieOverview after = town.as(town.admin, town.lens(), figures::current);
            assertThat(after.circonscriptions())
                    .extracting(AcademieOverview.Line::id)
                    .containsExactly(town.lens().id());
            assertThat(after.months().getLast().schools().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isOne();
            assertThat(after.delay().count()).isZero();
        } finally {
            town.reactivate(auchel);
        }
    }

    @Test
    void nobodyButTheRectoratReadsTheAcademies() {
        for (PersonId person :
                List.of(town.teacher, town.director, town.guardian, town.erun, town.ien, town.otherDirector)) {
            assertThatThrownBy(() -> town.as(person, auchel, figures::current))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.run(person, auchel, () -> figures.ask(auchel.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whoIsSilentForTooLongIsAskedAndAnswers() {
        reporting.turn();
        relay.relay();
        town.execute(auchel, "update platform.figure_standing set received_at = now() - interval '27 hours'");

        reporting.turn();
        relay.relay();

        assertThat(numberOfAuchel()).isEqualTo("2");
        assertThat(asked()).isEmpty();
    }

    private static UUID session(String state, String start, int minutes, int places) {
        return FigureRowsOf.session(town, state, start, minutes, places);
    }

    private static void present(UUID session, PersonId person) {
        FigureRowsOf.present(town, session, person);
    }

    private static void reach(Tenant school, Stage stage, String ago) {
        FigureRowsOf.reach(town, school, stage, ago);
    }

    private static List<String> standings() {
        return town.query(auchel, "select number from platform.figure_standing where number is not null");
    }

    private static String numberOfAuchel() {
        return town.query(
                        auchel,
                        "select number from platform.figure_standing where circonscription_id = '" + auchel.id() + "'")
                .getFirst();
    }

    private static List<String> gaps() {
        return town.query(auchel, "select number from platform.figure_gap order by number");
    }

    private static List<String> asked() {
        return town.query(auchel, "select circonscription_id from platform.figure_standing where asked_at is not null");
    }

    private static List<String> stageNow() {
        return town.query(
                auchel,
                "select stage from platform.figure_stage where schools = 1 and circonscription_id = '" + auchel.id()
                        + "' and month = (select max(month) from platform.figure_stage)");
    }
}
