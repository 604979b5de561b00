package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.migrations.changelog.Changelog;
import fr.gisement.migrations.changelog.ChangelogFiles;
import fr.gisement.migrations.changelog.LiquibaseRunner;
import fr.gisement.migrations.rollout.RolloutListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever way a schema came to its version, it is the same schema. */
class FingerprintTests {

    @ParameterizedTest
    @EnumSource(SchemaKind.class)
    void liquibaseAndBundlesOnEachEarlierVersionMakeTheSameSchemaAsTheTemplate(SchemaKind kind) throws SQLException {
        int versions =
                Changelog.of(kind, ChangelogFiles.packaged()).changeSets().size();
        assertThat(versions).isGreaterThan(1);
        try (TestFleet test = new TestFleet()) {
            for (int version = 1; version <= versions; version++) {
                Fleet earlier = test.fleet(ChangelogOverlay.first(kind, version));
                earlier.prepare();
                test.create(earlier, kind, 1);
            }
            Fleet current = test.fleet();
            current.prepare();
            assertThat(current.migrate(RolloutListener.NONE).succeeded()).isTrue();
            byLiquibase(test, current, kind);
            assertThat(current.drift().drifts()).isEmpty();
            assertThat(current.drift().compared()).isEqualTo(versions + 1);
            for (String schema :
                    test.query("select schema_name from platform.fleet_schema where kind = '%s'".formatted(kind))) {
                assertThat(test.query(
                                "select id || md5sum || orderexecuted from %s.databasechangelog order by orderexecuted"
                                        .formatted(schema)))
                        .isEqualTo(test.query(
                                "select id || md5sum || orderexecuted from %s.databasechangelog order by orderexecuted"
                                        .formatted(test.naming.template(kind))))
                        .hasSize(versions);
            }
        }
    }

    /** Empties a schema and lets Liquibase itself fill it, as on a template. */
    private static void byLiquibase(TestFleet test, Fleet fleet, SchemaKind kind) throws SQLException {
        String schema = test.create(fleet, kind, 1).getFirst();
        List<String> tables = test.query(
                "select tablename from pg_tables where schemaname = '%s' and tablename <> 'databasechangelog'"
                        .formatted(schema));
        for (String table : tables) {
            test.execute("drop table %s.%s cascade".formatted(schema, table));
        }
        test.execute("truncate %s.databasechangelog".formatted(schema));
        ChangelogFiles files = ChangelogFiles.packaged();
        try (Connection connection = test.owner.getConnection()) {
            new LiquibaseRunner(files, true).update(connection, schema, Changelog.of(kind, files), Map.of());
        }
        test.execute("drop table %s.databasechangeloglock".formatted(schema));
    }
}
