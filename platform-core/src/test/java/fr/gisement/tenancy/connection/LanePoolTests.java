package fr.gisement.tenancy.connection;

import static fr.gisement.tenancy.connection.ConnectionFixture.inTransaction;
import static fr.gisement.tenancy.connection.ConnectionFixture.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanePoolTests {

    private final ConnectionFixture fixture = new ConnectionFixture(Wall.CIRCONSCRIPTION);

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void aSchoolComesBackToTheConnectionThatKnowsIt() throws SQLException {
        try (TenantConnections connections = fixture.connections(2, 4)) {
            String ofJaures = backend(connections, fixture.jaures);
            String ofZola = backend(connections, fixture.zola);
            assertThat(ofZola).isNotEqualTo(ofJaures);
            for (int i = 0; i < 5; i++) {
                assertThat(backend(connections, fixture.jaures)).isEqualTo(ofJaures);
                assertThat(backend(connections, fixture.zola)).isEqualTo(ofZola);
            }
            assertThat(connections.figures().openedTotal()).isEqualTo(2);
        }
    }

    @Test
    void aLoginHasNoMoreThanItsShareAndTheNextCallerIsToldWhy() throws Exception {
        try (TenantConnections connections = fixture.connections(2, 10)) {
            List<Connection> held = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                held.add(take(connections, fixture.jaures));
            }
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(() -> take(connections, fixture.zola))
                    .withMessageContaining("all 2 connections of the login " + fixture.lens.loginName());
            assertThat(connections.figures()).isEqualTo(new PoolFigures(2, 0, 2, 1, 2, 0));
            held.add(take(connections, fixture.curie));
            for (Connection connection : held) {
                connection.close();
            }
            assertThat(connections.figures()).isEqualTo(new PoolFigures(3, 3, 0, 1, 3, 0));
        }
    }

    @Test
    void nothingIsEvictedWhileTheTotalHolds() throws SQLException {
        try (TenantConnections connections = fixture.connections(1, 2)) {
            for (int i = 0; i < 3; i++) {
                backend(connections, fixture.jaures);
                backend(connections, fixture.curie);
            }
            assertThat(connections.figures()).isEqualTo(new PoolFigures(2, 2, 0, 0, 2, 0));
        }
    }

    @Test
    void beyondTheTotalARestingConnectionMakesRoomForAnotherLogin() throws SQLException {
        try (TenantConnections connections = fixture.connections(1, 1)) {
            backend(connections, fixture.jaures);
            backend(connections, fixture.curie);
            backend(connections, fixture.jaures);
            assertThat(connections.figures()).isEqualTo(new PoolFigures(1, 1, 0, 0, 3, 2));
        }
    }

    @Test
    void theTotalIsNeverExceededUnderLoad() throws Exception {
        try (TenantConnections connections = fixture.connections(3, 4);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> most = new ArrayList<>();
            List<Tenant> tenants = List.of(fixture.jaures, fixture.curie, fixture.zola, fixture.douai);
            for (int i = 0; i < 16; i++) {
                Tenant tenant = tenants.get(i % 4);
                most.add(threads.submit(() -> {
                    int open = 0;
                    for (int n = 0; n < 20; n++) {
                        try {
                            backend(connections, tenant);
                        } catch (SQLTransientConnectionException busy) {
                            assertThat((Throwable) busy).hasMessageContaining("in use");
                        }
                        open = Math.max(open, connections.figures().open());
                    }
                    return open;
                }));
            }
            for (Future<Integer> open : most) {
                assertThat(open.get()).isLessThanOrEqualTo(4);
            }
            assertThat(connections.figures().borrowed()).isZero();
        }
    }

    @Test
    void aLoginWhoseTotalIsTakenByOthersIsToldSo() throws Exception {
        try (TenantConnections connections = fixture.connections(1, 1);
                Connection held = take(connections, fixture.jaures)) {
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(() -> take(connections, fixture.curie))
                    .withMessageContaining("all 1 connections are in use");
            assertThat(held.isClosed()).isFalse();
        }
    }

    @Test
    void aLoginWhosePasswordWasChangedIsReported() throws SQLException {
        try (TenantConnections connections = fixture.connections(1, 1)) {
            fixture.installation.execute("alter role %s password 'another'".formatted(fixture.douai.loginName()));
            assertThatThrownBy(() -> take(connections, fixture.curie))
                    .hasMessageContaining("The database refuses the login " + fixture.douai.loginName());
            assertThat(fixture.failedLogins).containsExactly(fixture.douai.loginName());
            backend(connections, fixture.jaures);
            fixture.failedLogins.clear();
        } finally {
            fixture.installation.execute("alter role %s password '%s'"
                    .formatted(
                            fixture.douai.loginName(),
                            new LoginPasswords(
                                            fixture.installation.installation().loginSecret())
                                    .passwordOf(fixture.douai.loginName())));
        }
    }

    @Test
    void aLoginWhoseSessionsStartUnderARoleOfTheirOwnIsReported() {
        try (TenantConnections connections = fixture.connections(1, 1)) {
            fixture.installation.execute(
                    "alter role %s set role = '%s'".formatted(fixture.douai.loginName(), fixture.curie.roleName()));
            assertThatThrownBy(() -> take(connections, fixture.curie)).hasMessageContaining("The session was altered");
            assertThat(fixture.failedLogins).containsExactly(fixture.douai.loginName());
            fixture.failedLogins.clear();
        } finally {
            fixture.installation.execute("alter role %s reset role".formatted(fixture.douai.loginName()));
        }
    }

    private static Connection take(TenantConnections connections, Tenant tenant) throws SQLException {
        return CurrentTenant.call(tenant, () -> connections.take(tenant));
    }

    private static String backend(TenantConnections connections, Tenant tenant) throws SQLException {
        String[] pid = new String[1];
        inTransaction(connections, tenant, connection -> pid[0] = one(connection, "select pg_backend_pid()"));
        return pid[0];
    }
}
