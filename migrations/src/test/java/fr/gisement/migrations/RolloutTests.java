package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.migrations.rollout.RolloutEvent;
import fr.gisement.migrations.rollout.RolloutListener;
import fr.gisement.migrations.rollout.RolloutResult;
import fr.gisement.migrations.rollout.RolloutResult.Ending;
import fr.gisement.migrations.rollout.RolloutResult.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutTests {

    private static final String MOTTO = """
            --changeset test:motto
            alter table profile add motto text;
            create index profile_motto on profile (motto);
            """;

    private static final FleetSettings IMPATIENT = new FleetSettings(
            Wall.CIRCONSCRIPTION,
            false,
            2,
            0,
            0,
            Duration.ofMillis(200),
            2,
            Duration.ofMillis(20),
            0.2,
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    private TestFleet test;

    @BeforeEach
    void prepare() throws SQLException {
        test = new TestFleet();
        test.fleet().prepare();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aNewVersionReachesEveryTenantAndSpareAndLeavesNoDrift() throws SQLException {
        Fleet before = test.fleet();
        List<String> tenants = test.create(before, SchemaKind.SCHOOL, 5);
        before.refillSpares();
        Fleet after = next(MOTTO);
        List<RolloutEvent> events = new ArrayList<>();
        RolloutResult result = after.migrate(events::add);

        assertThat(result.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(result.migrated()).isEqualTo(5 + FleetSettings.DEFAULT.spareSchools());
        assertThat(after.drift().drifts()).isEmpty();
        assertThat(after.drift().behind()).isZero();
        for (String tenant : tenants) {
            assertThat(test.query("select id || ' ' || orderexecuted from %s.databasechangelog where id = 'motto'"
                            .formatted(tenant)))
                    .containsExactly("motto " + after.catalogue().latest(SchemaKind.SCHOOL));
        }
        assertThat(events).first().isInstanceOf(RolloutEvent.Started.class);
        assertThat(events).last().isInstanceOf(RolloutEvent.Finished.class);
        assertThat(after.migrate(RolloutListener.NONE).total()).isZero();
    }

    @Test
    void threeTenantsInTroubleAreReportedAndTheNextRunTouchesOnlyThose() throws Exception {
        List<String> tenants = test.create(test.fleet(), SchemaKind.SCHOOL, 40);
        String drifted = tenants.get(20);
        String locked = tenants.get(25);
        String refusing = tenants.get(30);
        test.execute("alter table %s.event add motto text".formatted(drifted));
        test.execute("insert into %s.event (topic) values ('a'), ('a')".formatted(refusing));
        Fleet after = next("""
                --changeset test:motto
                alter table event add motto text;
                create unique index event_topic on event (topic);
                """, IMPATIENT);

        try (Connection blocker = test.owner.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table %s.event".formatted(locked));
            RolloutResult result = after.migrate(RolloutListener.NONE);
            blocker.rollback();
            blocker.setAutoCommit(true);
            assertThat(result.migrated()).isEqualTo(37);
            assertThat(result.failures())
                    .extracting(Failure::schema)
                    .containsExactlyInAnyOrder(drifted, locked, refusing);
            assertThat(reason(result, drifted)).contains("already exists");
            assertThat(reason(result, locked)).contains("lock timeout");
            assertThat(reason(result, refusing)).contains("is duplicated");
        }
        assertThat(test.query("select schema_name from platform.fleet_schema where failure is not null order by 1"))
                .containsExactly(drifted, locked, refusing);

        test.execute("alter table %s.event drop column motto".formatted(drifted));
        RolloutResult again = after.migrate(RolloutListener.NONE);
        assertThat(again.total()).isEqualTo(3);
        assertThat(again.failures()).extracting(Failure::schema).containsExactly(refusing);

        test.execute("delete from %s.event".formatted(refusing));
        assertThat(after.migrate(RolloutListener.NONE).succeeded()).isTrue();
        assertThat(after.drift().drifts()).isEmpty();
        assertThat(test.query("select count(*) from platform.fleet_schema where failure is not null"))
                .containsExactly("0");
    }

    @Test
    void aTenantThatFailsCanBeTriedAlone() throws SQLException {
        List<String> tenants = test.create(test.fleet(), SchemaKind.SCHOOL, 3);
        Fleet after = next(MOTTO);
        RolloutResult result = after.migrateOnly(tenants.get(1), RolloutListener.NONE);
        assertThat(result.migrated()).isEqualTo(1);
        assertThat(test.query("select schema_name from platform.fleet_schema where kind = 'SCHOOL' and version = %d"
                        .formatted(after.catalogue().latest(SchemaKind.SCHOOL))))
                .contains(tenants.get(1))
                .doesNotContain(tenants.get(0), tenants.get(2));
    }

    @Test
    void aBadVersionStopsWithTheFirstWave() throws SQLException {
        List<String> tenants = test.create(test.fleet(), SchemaKind.SCHOOL, 40);
        for (String tenant : tenants) {
            test.execute("insert into %s.event (topic) values ('a'), ('a')".formatted(tenant));
        }
        Fleet after = next("""
                --changeset test:unique
                create unique index event_topic on event (topic);
                """, IMPATIENT);
        List<RolloutEvent> events = new ArrayList<>();
        RolloutResult result = after.migrate(events::add);
        assertThat(result.ending()).isEqualTo(Ending.STOPPED);
        assertThat(result.failures()).hasSizeBetween(2, 4);
        assertThat(events)
                .noneMatch(event ->
                        event instanceof RolloutEvent.WaveStarted wave && wave.wave() == RolloutEvent.Wave.REST);
    }

    @Test
    void twoAtOnceShareTheWork() throws Exception {
        test.create(test.fleet(), SchemaKind.SCHOOL, 60);
        Fleet one = next(MOTTO);
        Fleet other = next(MOTTO);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<RolloutResult> first = () -> one.migrate(RolloutListener.NONE);
            Callable<RolloutResult> second = () -> other.migrate(RolloutListener.NONE);
            List<Future<RolloutResult>> results = threads.invokeAll(List.of(first, second));
            assertThat(results.get(0).get().succeeded()).isTrue();
            assertThat(results.get(1).get().succeeded()).isTrue();
            assertThat(results.get(0).get().migrated() + results.get(1).get().migrated())
                    .isEqualTo(60);
        }
        assertThat(one.drift().drifts()).isEmpty();
        assertThat(test.query("select count(*) from platform.fleet_schema s where purpose = 'TENANT' and version <> %d"
                        .formatted(one.catalogue().latest(SchemaKind.SCHOOL))))
                .containsExactly("0");
    }

    @Test
    void connectionsCutInTheMiddleLeaveEachTenantWholeAndTheNextRunGoesOn() throws SQLException {
        List<String> tenants = test.create(test.fleet(), SchemaKind.SCHOOL, 40);
        Fleet after = next(MOTTO);
        AtomicBoolean cut = new AtomicBoolean();
        RolloutResult result = after.migrate(event -> {
            if (event instanceof RolloutEvent.Migrated migrated && migrated.done() == 15 && !cut.getAndSet(true)) {
                try (Connection superuser = test.superuser();
                        Statement statement = superuser.createStatement()) {
                    statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'"
                            .formatted(test.naming.owner()));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        test.owner.getHikariPoolMXBean().softEvictConnections();
        assertThat(result.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(result.migrated()).isBetween(15, 39);
        for (String tenant : tenants) {
            boolean migrated = !test.query(
                            "select 1 from platform.fleet_schema where schema_name = '%s' and version = %d"
                                    .formatted(tenant, after.catalogue().latest(SchemaKind.SCHOOL)))
                    .isEmpty();
            assertThat(hasMotto(tenant)).isEqualTo(migrated);
        }
        assertThat(after.migrate(RolloutListener.NONE).succeeded()).isTrue();
        assertThat(after.drift().drifts()).isEmpty();
        assertThat(new HashSet<>(tenants)).allMatch(this::hasMotto);
    }

    @Test
    void concurrentIndexesAndBackfillsHaveTheirPlace() throws SQLException {
        String tenant = test.create(test.fleet(), SchemaKind.SCHOOL, 1).getFirst();
        test.execute("insert into %s.event (topic) select 'old' from generate_series(1, 25)".formatted(tenant));
        Fleet after = next("""
                --changeset test:column
                alter table event add topic_key text;

                --changeset test:fill labels:backfill
                update event set topic_key = upper(topic) where id in
                    (select id from event where topic_key is null limit 10);

                --changeset test:index runInTransaction:false
                create index concurrently if not exists event_topic_key on event (topic_key);
                """);
        assertThat(after.migrate(RolloutListener.NONE).succeeded()).isTrue();
        assertThat(test.query("select distinct topic_key from %s.event".formatted(tenant)))
                .containsExactly("OLD");
        assertThat(test.query("select count(*) from %s.databasechangelog where author = 'test'".formatted(tenant)))
                .containsExactly("3");
        test.create(after, SchemaKind.SCHOOL, 1);
        assertThat(after.drift().drifts()).isEmpty();
    }

    @Test
    void theVersionBeforeStillStartsOnWhatTheNextOneMigrated() throws SQLException {
        test.create(test.fleet(), SchemaKind.SCHOOL, 2);
        Fleet next = next(MOTTO);
        next.migrate(RolloutListener.NONE);

        Fleet before = test.fleet();
        before.prepare();

        assertThat(before.migrate(RolloutListener.NONE).total()).isZero();
        test.create(before, SchemaKind.SCHOOL, 1);
        assertThat(before.drift().drifts()).isEmpty();
        assertThat(before.drift().compared()).isEqualTo(3);
        next.prepare();
        assertThat(next.migrate(RolloutListener.NONE).total()).isZero();
    }

    @Test
    void aChangeSetEditedAfterItsRolloutIsRefused() throws SQLException {
        next(MOTTO);
        assertThatThrownBy(() -> next(MOTTO.replace("add motto text", "add motto varchar(90)")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("motto");
    }

    @Test
    void aChangeSetThatCannotBeRolledOutSafelyIsRefusedBeforeAnythingRuns() throws SQLException {
        assertThatThrownBy(() -> next("""
                        --changeset test:narrow
                        alter table event alter topic type varchar(40);
                        """))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed in place");
        assertThat(test.query("select count(*) from %s.databasechangelog where author = 'test'"
                        .formatted(test.naming.template(SchemaKind.SCHOOL))))
                .containsExactly("0");
        next(MOTTO);
    }

    private boolean hasMotto(String tenant) {
        try {
            return !test.query(
                            "select 1 from information_schema.columns where table_schema = '%s' and column_name = 'motto'"
                                    .formatted(tenant))
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(RolloutResult result, String schema) {
        return result.failures().stream()
                .filter(failure -> failure.schema().equals(schema))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private Fleet next(String step) throws SQLException {
        return next(step, FleetSettings.DEFAULT);
    }

    private Fleet next(String step, FleetSettings settings) throws SQLException {
        Fleet fleet = test.fleet(ChangelogOverlay.with(SchemaKind.SCHOOL, "9000-test.sql", step), settings);
        fleet.prepare();
        return fleet;
    }
}
