package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.migrations.drift.DriftReport;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTests {

    @Test
    void aFreshFleetHasNone() throws SQLException {
        try (TestFleet test = new TestFleet()) {
            Fleet fleet = test.fleet();
            fleet.prepare();
            test.create(fleet, SchemaKind.SCHOOL, 3);
            test.create(fleet, SchemaKind.CIRCONSCRIPTION, 2);
            DriftReport report = fleet.drift();
            assertThat(report.drifts()).isEmpty();
            assertThat(report.compared()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table %s.school_class add extra text | + column school_class.extra",
                "alter table %s.school_class drop column level | - column school_class.level",
                "alter table %s.school_class alter level drop not null | - column school_class.level",
                "alter table %s.school_class alter name type varchar(80) | + column school_class.name",
                "drop index %s.event_happened | - index event_happened",
                "create index surplus on %s.event (topic) | + index surplus",
                "alter table %s.class_teacher drop constraint class_teacher_check | - constraint class_teacher.class_teacher_check",
                "grant select on %s.event to public | + grant event",
                "revoke insert on %1$s.event from %1$s | - grant event",
                "grant usage on schema %s to public | + rights schema",
                "revoke usage on schema %1$s from %1$s | - rights schema",
                "alter default privileges in schema %s grant select on tables to public | + rights default",
                "create table %s.stray (id int) | + grant stray",
                "alter table %s.event enable row level security | + grant event",
                "create function %s.f() returns int language sql as 'select 1' | + function f()"
            })
    void everyPlantedDifferenceIsNamed(String change, String expected) throws SQLException {
        Fleet fleet = Shared.fleet();
        List<String> schemas = Shared.TEST.create(fleet, SchemaKind.SCHOOL, 2);
        Shared.TEST.execute(change.formatted(schemas.getFirst()));
        List<DriftReport.Drift> found = fleet.drift().drifts().stream()
                .filter(drift -> schemas.contains(drift.schema()))
                .toList();
        assertThat(found).singleElement().satisfies(drift -> {
            assertThat(drift.schema()).isEqualTo(schemas.getFirst());
            assertThat(drift.differences())
                    .anySatisfy(difference -> assertThat(difference.toString()).startsWith(expected));
        });
    }

    private static final class Shared {
        static final TestFleet TEST = open();
        private static final Fleet FLEET = TEST.fleet();

        static Fleet fleet() throws SQLException {
            FLEET.prepare();
            return FLEET;
        }

        private static TestFleet open() {
            try {
                return new TestFleet();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
