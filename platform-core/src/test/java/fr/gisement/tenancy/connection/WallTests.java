package fr.gisement.tenancy.connection;

import static fr.gisement.tenancy.connection.ConnectionFixture.inTransaction;
import static fr.gisement.tenancy.connection.ConnectionFixture.one;
import static fr.gisement.tenancy.connection.ConnectionFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.Tenant;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WallTests {

    /** Each wall, with roles that may log in and with roles that may not. */
    static final List<FleetSettings> FLEETS = Stream.of(Wall.values())
            .flatMap(wall -> Stream.of(false, true)
                    .map(roleLogin -> FleetSettings.DEFAULT.withWall(wall).withRoleLogin(roleLogin)))
            .toList();

    @ParameterizedTest
    @FieldSource("FLEETS")
    void everyTenantReadsItsOwnSchemaWhereverTheWallStands(FleetSettings settings) throws SQLException {
        try (ConnectionFixture fixture = new ConnectionFixture(settings);
                TenantConnections connections = fixture.connections(3, 20)) {
            for (Tenant tenant : List.of(fixture.lens, fixture.douai, fixture.jaures, fixture.zola, fixture.curie)) {
                inTransaction(connections, tenant, connection -> {
                    assertThat(profile(connection)).isEqualTo(tenant.id().toString());
                    assertThat(one(connection, "select current_user")).isEqualTo(tenant.roleName());
                });
            }
        }
    }

    @Test
    void behindTheCirconscriptionsWallASchoolUsesItsLogin() throws SQLException {
        try (ConnectionFixture fixture = new ConnectionFixture(Wall.CIRCONSCRIPTION);
                TenantConnections connections = fixture.connections(3, 20)) {
            inTransaction(
                    connections,
                    fixture.jaures,
                    connection ->
                            assertThat(one(connection, "select session_user")).isEqualTo(fixture.lens.loginName()));
        }
    }

    @Test
    void behindASchoolsOwnWallEvenAnInjectedStatementStaysInside() throws SQLException {
        try (ConnectionFixture fixture = new ConnectionFixture(Wall.SCHOOL);
                TenantConnections connections = fixture.connections(3, 20)) {
            inTransaction(
                    connections,
                    fixture.jaures,
                    connection ->
                            assertThat(one(connection, "select session_user")).isEqualTo(fixture.jaures.roleName()));
            assertThatThrownBy(() -> inTransaction(
                            connections,
                            fixture.jaures,
                            connection -> one(
                                    connection,
                                    "select set_config('role', '%s', true)".formatted(fixture.zola.roleName()))))
                    .hasMessageContaining("permission denied to set role");
        }
    }

    @ParameterizedTest
    @FieldSource("FLEETS")
    void aSuspendedTenantIsRefusedByTheDatabaseToAProcessThatDoesNotKnowYet(FleetSettings settings)
            throws SQLException {
        try (ConnectionFixture fixture = new ConnectionFixture(settings);
                TenantConnections connections = fixture.connections(3, 20)) {
            inTransaction(connections, fixture.jaures, ConnectionFixture::profile);
            fixture.installation.as((lifecycle, owner) -> lifecycle.suspend(owner, fixture.jaures.id(), "test"));
            assertThatThrownBy(() -> inTransaction(connections, fixture.jaures, ConnectionFixture::profile))
                    .isInstanceOf(SQLException.class);
            inTransaction(connections, fixture.zola, ConnectionFixture::profile);
            assertThat(fixture.installation.fleet().reconcile((login, password) -> true))
                    .isEmpty();

            fixture.installation.as((lifecycle, owner) -> lifecycle.reactivate(owner, fixture.jaures.id()));
            inTransaction(connections, fixture.jaures, ConnectionFixture::profile);
            assertThat(fixture.installation.fleet().reconcile((login, password) -> true))
                    .isEmpty();
        }
    }

    @Test
    void aSchoolThatMovedIsServedBehindItsNewWallWithEveryRow() throws SQLException {
        try (ConnectionFixture fixture = new ConnectionFixture(Wall.CIRCONSCRIPTION);
                TenantConnections connections = fixture.connections(3, 20)) {
            fixture.installation.as(
                    (lifecycle, owner) -> lifecycle.move(owner, fixture.jaures.id(), fixture.douai.id()));
            assertThatThrownBy(() -> inTransaction(connections, fixture.jaures, ConnectionFixture::profile))
                    .hasMessageContaining("The login %s may not take the role %s"
                            .formatted(fixture.lens.loginName(), fixture.jaures.roleName()));

            Tenant moved = fixture.readRegistry().find(fixture.jaures.id()).orElseThrow();
            inTransaction(connections, moved, connection -> {
                assertThat(profile(connection)).isEqualTo(moved.id().toString());
                assertThat(one(connection, "select session_user")).isEqualTo(fixture.douai.loginName());
            });
        }
    }
}
