package fr.gisement.tenancy.connection;

import static fr.gisement.tenancy.connection.ConnectionFixture.execute;
import static fr.gisement.tenancy.connection.ConnectionFixture.inTransaction;
import static fr.gisement.tenancy.connection.ConnectionFixture.one;
import static fr.gisement.tenancy.connection.ConnectionFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.NoTenantException;
import fr.gisement.tenancy.Tenant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantConnectionsTests {

    private final ConnectionFixture fixture = new ConnectionFixture(Wall.CIRCONSCRIPTION);
    private final Tenant jaures = fixture.jaures;
    private final Tenant zola = fixture.zola;
    private TenantConnections single = fixture.connections(1, 1);

    @BeforeAll
    void open() {
        single = fixture.connections(1, 1);
    }

    @AfterAll
    void close() {
        single.close();
        fixture.close();
    }

    @Test
    void oneConnectionServesOneSchoolAfterTheOtherAndNothingSurvivesAFailure() throws SQLException {
        inTransaction(
                single,
                jaures,
                connection ->
                        assertThat(profile(connection)).isEqualTo(jaures.id().toString()));
        int backend = backend(jaures);

        assertThatThrownBy(() -> inTransaction(single, jaures, connection -> {
                    execute(connection, "update profile set welcome = 'half done'");
                    execute(connection, "select 1 / 0");
                }))
                .hasMessageContaining("division by zero");

        assertThat(backend(zola)).isEqualTo(backend);
        inTransaction(single, zola, connection -> {
            assertThat(profile(connection)).isEqualTo(zola.id().toString());
            assertThat(one(connection, "select current_user")).isEqualTo(zola.roleName());
        });
        assertThatExceptionOfType(NoTenantException.class)
                .isThrownBy(() -> single.take(zola))
                .withMessageStartingWith("No tenant is bound: ");
        inTransaction(
                single,
                jaures,
                connection -> assertThat(one(connection, "select welcome from profile"))
                        .isEqualTo("null"));
    }

    @Test
    void whatWasNotCommittedIsUndone() throws SQLException {
        CurrentTenant.call(jaures, () -> {
            try (Connection connection = single.take(jaures)) {
                execute(connection, "update profile set welcome = 'never said'");
            }
            return true;
        });
        inTransaction(
                single,
                jaures,
                connection -> assertThat(one(connection, "select welcome from profile"))
                        .isEqualTo("null"));
    }

    @Test
    void afterItsTransactionAConnectionRefusesToGoOnAndSoDoesTheServer() throws SQLException {
        CurrentTenant.call(jaures, () -> {
            try (Connection connection = single.take(jaures);
                    PreparedStatement kept = connection.prepareStatement("select name from profile")) {
                Connection behind = (Connection) connection.unwrap(PGConnection.class);
                connection.commit();
                assertThatExceptionOfType(SQLNonTransientConnectionException.class)
                        .isThrownBy(connection::createStatement)
                        .withMessageContaining("has had its one transaction");
                assertThatThrownBy(kept::executeQuery).hasMessageContaining("\"profile\" does not exist");
                behind.rollback();
                assertThat(one(behind, "select current_user")).isEqualTo(fixture.lens.loginName());
                assertThatThrownBy(() -> one(behind, "select name from %s.profile".formatted(jaures.schemaName())))
                        .hasMessageContaining("permission denied for schema");
            }
            return true;
        });
        inTransaction(
                single,
                zola,
                connection ->
                        assertThat(profile(connection)).isEqualTo(zola.id().toString()));
    }

    @Test
    void theSchoolNextDoorIsOutOfReach() {
        assertThatThrownBy(() -> inTransaction(
                        single,
                        jaures,
                        connection -> one(connection, "select name from %s.profile".formatted(zola.schemaName()))))
                .hasMessageContaining("permission denied for schema");
    }

    @Test
    void aConnectionServesNobodyButTheTenantItWasTakenFor() throws SQLException {
        assertThatThrownBy(() -> CurrentTenant.call(jaures, () -> single.take(zola)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(zola.id() + " was asked for while tenant " + jaures.id());
        CurrentTenant.call(jaures, () -> {
            try (Connection connection = single.take(jaures)) {
                CurrentTenant.run(
                        zola,
                        () -> assertThatThrownBy(connection::createStatement)
                                .hasMessageContaining("was handed to tenant " + zola.id()));
                CurrentTenant.none(() -> assertThatThrownBy(connection::createStatement)
                        .hasMessageContaining("was handed to code without a tenant"));
                assertThat(profile(connection)).isEqualTo(jaures.id().toString());
            }
            return true;
        });
    }

    @Test
    void aConnectionKeepsItsSettings() throws SQLException {
        inTransaction(single, jaures, connection -> {
            assertThatThrownBy(() -> connection.setAutoCommit(true)).hasMessageContaining("autocommit stays off");
            assertThatThrownBy(() -> connection.setSchema("platform")).hasMessageContaining("keeps its settings");
            assertThatThrownBy(() -> connection.setNetworkTimeout(Runnable::run, 0))
                    .hasMessageContaining("keeps its settings");
        });
    }

    @Test
    void aReadOnlyTransactionWritesNothing() {
        assertThatThrownBy(() -> inTransaction(single, jaures, connection -> {
                    connection.setReadOnly(true);
                    execute(connection, "update profile set welcome = 'no'");
                }))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void aRoleThatAStatementTookForLongerIsNotHandedOn() throws SQLException {
        inTransaction(single, jaures, connection -> execute(connection, "set role " + zola.roleName()));
        int poisoned = backendOfLogin();
        inTransaction(single, jaures, connection -> {
            assertThat(one(connection, "select current_user")).isEqualTo(jaures.roleName());
            assertThat(one(connection, "select pg_backend_pid()")).isNotEqualTo(String.valueOf(poisoned));
        });
        inTransaction(single, jaures, connection -> execute(connection, "set search_path = platform"));
        inTransaction(
                single,
                jaures,
                connection ->
                        assertThat(profile(connection)).isEqualTo(jaures.id().toString()));
        assertThat(fixture.failedLogins).isEmpty();
    }

    @Test
    void aConnectionThatTheServerEndedIsReplaced() throws SQLException {
        int ended = backend(jaures);
        fixture.installation.executeAsSuperuser("select pg_terminate_backend(%d)".formatted(ended));
        assertThat(backend(jaures)).isNotEqualTo(ended);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsNotHandedOn() throws SQLException {
        int broken = backend(jaures);
        assertThatThrownBy(() -> inTransaction(single, jaures, connection -> {
                    fixture.installation.executeAsSuperuser("select pg_terminate_backend(%d)".formatted(broken));
                    profile(connection);
                }))
                .hasMessageContaining("terminating connection");
        assertThat(single.figures().borrowed()).isZero();
        assertThat(backend(zola)).isNotEqualTo(broken);
    }

    private int backend(Tenant tenant) throws SQLException {
        int[] pid = new int[1];
        inTransaction(
                single, tenant, connection -> pid[0] = Integer.parseInt(one(connection, "select pg_backend_pid()")));
        return pid[0];
    }

    private int backendOfLogin() {
        return Integer.parseInt(fixture.installation
                .query("select pid from pg_stat_activity where usename = '%s'".formatted(fixture.lens.loginName()))
                .getFirst());
    }
}
