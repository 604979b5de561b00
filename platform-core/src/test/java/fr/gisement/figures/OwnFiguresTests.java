package fr.gisement.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.figures.OwnOverview.OfSchool;
import fr.gisement.followup.Stage;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What a circonscription reads of itself, and who may. */
class OwnFiguresTests {

    private static final TwoSchools town = new TwoSchools();
    private static final OwnFigures figures = town.bean(OwnFigures.class);
    private static final AcademieFigures academie = town.bean(AcademieFigures.class);
    private static final FigureReporting reporting = town.bean(FigureReporting.class);
    private static final Tenant auchel = town.auchel();
    private static final Tenant lens = town.lens();
    private static final PersonId otherErun = town.person("marc", Role.ERUN, lens.id());
    private static final PersonId otherIen = town.person("ines", Role.IEN, lens.id());

    @BeforeEach
    void nothingIsKnown() {
        FigureRowsOf.forget(town, auchel, lens);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aTrainerAndTheInspectorReadTheirOwn() {
        FigureRowsOf.reach(town, town.jaures(), Stage.REFERENT_NAMED, "3 days");
        FigureRowsOf.session(town, 90, 10, town.teacher, town.both);

        for (PersonId reader : List.of(town.erun, town.ien)) {
            OwnOverview own = town.as(reader, auchel, figures::current);

            assertThat(own.circonscription()).isEqualTo(auchel.name());
            assertThat(own.peopleHidden()).isFalse();
            assertThat(own.report().training()).isEqualTo(new TrainingTotals(5, 2, 1, 90, 180, 2, 10, 8));
            assertThat(own.report().today().at(Stage.REFERENT_NAMED)).isEqualTo(1);
            assertThat(own.schools())
                    .containsExactly(new OfSchool(town.jaures().name(), null, Stage.REFERENT_NAMED, 5, 2, null, false));
        }
    }

    @Test
    void nobodyElseDoes() {
        for (PersonId person : List.of(
                town.teacher,
                town.director,
                town.guardian,
                town.otherDirector,
                town.otherTeacher,
                town.admin,
                otherErun,
                otherIen)) {
            assertThatThrownBy(() -> town.as(person, auchel, figures::current))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(town.as(otherErun, lens, figures::current).circonscription()).isEqualTo(lens.name());
        assertThatThrownBy(() -> town.as(town.erun, lens, figures::current)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofFewerThanFiveNothingIsTold() {
        FigureRowsOf.session(town, 90, 10, town.teacher);
        town.leave(town.colleague, town.jaures());
        try {
            OwnOverview own = town.as(town.ien, auchel, figures::current);

            assertThat(own.peopleHidden()).isTrue();
            assertThat(own.report().training()).isEqualTo(new TrainingTotals(4, 0, 1, 90, 0, 0, 10, 0));
            assertThat(own.schools()).extracting(OfSchool::trained).containsOnlyNulls();
            assertThat(own.report().curves().values())
                    .allSatisfy(points -> assertThat(points).isEmpty());
        } finally {
            town.execute(
                    auchel,
                    "update platform.membership set ended_at = null where person_id = '" + town.colleague + "'");
        }
    }

    @Test
    void howLongAFewSchoolsTookIsNotTold() {
        FigureRowsOf.reach(town, town.jaures(), Stage.REFERENT_NAMED, "30 days");
        FigureRowsOf.reach(town, town.jaures(), Stage.FIRST_ARTICLE, "10 days");

        OwnOverview own = town.as(town.erun, auchel, figures::current);

        assertThat(own.report().delay().median()).isEmpty();
        assertThat(own.report().delay().count()).isEqualTo(1);
        // of its own school a trainer knows that by the school's page
        assertThat(own.schools().getFirst().days()).isEqualTo(20);
    }

    @Test
    void theAcademieReadsTheSameAndAddsItUp() {
        FigureRowsOf.reach(town, town.jaures(), Stage.REFERENT_NAMED, "3 days");
        FigureRowsOf.session(town, 90, 10, town.teacher, town.both);
        OwnOverview own = town.as(town.erun, auchel, figures::current);
        reporting.reportAll();

        AcademieOverview all = town.as(town.admin, auchel, academie::current);

        AcademieOverview.Figures told =
                Objects.requireNonNull(all.circonscriptions().getFirst().figures());
        assertThat(told.today()).isEqualTo(own.report().today());
        assertThat(told.day()).isEqualTo(own.report().day());
        assertThat(told.schools()).isEqualTo(own.report().schools());
        // five and three teachers: neither is told by itself, both together are
        assertThat(told.peopleHidden()).isTrue();
        assertThat(told.training().trained()).isZero();
        assertThat(all.total().peopleHidden()).isFalse();
        // Sofia teaches in both circonscriptions and was trained in one
        assertThat(all.total().training()).isEqualTo(new TrainingTotals(8, 2, 1, 90, 180, 2, 10, 8));
        assertThat(all.total().schools()).isEqualTo(2);
        assertThat(all.reportedIn(all.months().getLast().month())).isEqualTo(2);
        assertThat(all.reportedIn(all.months().getLast().month().plusMonths(1))).isZero();
    }

    @Test
    void whoIsSilentOrNeverReportedIsSaidSo() {
        assertThat(town.as(town.admin, auchel, academie::current).circonscriptions())
                .allSatisfy(line -> {
                    assertThat(line.receivedAt()).isNull();
                    assertThat(line.figures()).isNull();
                    assertThat(line.silent()).isTrue();
                });

        reporting.reportAll();
        town.execute(
                auchel,
                "update platform.figure_standing set received_at = now() - interval '27 hours' where circonscription_id = '"
                        + auchel.id() + "'");

        assertThat(town.as(town.admin, auchel, academie::current).circonscriptions())
                .extracting(AcademieOverview.Line::silent)
                .containsExactly(true, false);
    }
}
