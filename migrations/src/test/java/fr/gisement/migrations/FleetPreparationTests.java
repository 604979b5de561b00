package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FleetPreparationTests {

    @Test
    void preparesThePlatformAndBothTemplatesAndIsHarmlessWhenRepeated() throws SQLException {
        try (TestFleet test = new TestFleet()) {
            Fleet fleet = test.fleet();
            fleet.prepare();
            fleet.prepare();
            assertThat(test.query("select schema_name || ' ' || version from platform.fleet_schema order by 1"))
                    .containsExactly(
                            test.naming.template(SchemaKind.CIRCONSCRIPTION) + " "
                                    + fleet.catalogue().latest(SchemaKind.CIRCONSCRIPTION),
                            test.naming.template(SchemaKind.SCHOOL) + " "
                                    + fleet.catalogue().latest(SchemaKind.SCHOOL));
            assertThat(fleet.catalogue().latest(SchemaKind.SCHOOL)).isPositive();
            String schema = test.create(fleet, SchemaKind.SCHOOL, 1).getFirst();
            assertThat(test.query(
                            "select relname from pg_class where relkind = 'r' and relnamespace = '%s'::regnamespace"
                                    .formatted(schema)))
                    .contains("profile", "school_class", "databasechangelog");
        }
    }
}
