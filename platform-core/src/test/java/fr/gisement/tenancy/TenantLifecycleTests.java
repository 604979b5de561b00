package fr.gisement.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.Wall;
import fr.gisement.testing.TestInstallation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's life as the database sees it: each right is tried by whoever has it and by whoever lost it. */
class TenantLifecycleTests {

    private final TestInstallation installation = TestInstallation.create();
    private final TenantId lens = installation.circonscription("lens");
    private final TenantId douai = installation.circonscription("douai");
    private final TenantId jaures = installation.school("jaures", lens);
    private final TenantId zola = installation.school("zola", lens);

    @BeforeEach
    void writeSomething() {
        installation.execute("insert into %s.event (topic) values ('kept')".formatted(schema(jaures)));
    }

    @AfterEach
    void everythingIsAsTheRegistryWantsIt() throws SQLException {
        assertThat(installation.fleet().reconcile((login, password) -> true)).isEmpty();
        assertThat(installation.fleet().drift().drifts()).isEmpty();
        installation.close();
    }

    @Test
    void aSchoolThatMovesChangesWallsAndLosesNoRow() throws SQLException {
        installation.as((life, owner) -> life.move(owner, jaures, douai));

        assertThat(rows(douai, jaures)).isEqualTo(1);
        assertThatThrownBy(() -> rows(lens, jaures)).hasMessageContaining("permission denied");
        assertThat(rows(lens, zola)).isZero();
        assertThat(value("epoch", jaures)).isEqualTo("2");
    }

    @Test
    void aSuspendedSchoolIsRefusedByTheDatabaseUntilItIsReactivated() throws SQLException {
        installation.as((life, owner) -> life.suspend(owner, jaures, "travaux"));

        assertThatThrownBy(() -> rows(lens, jaures)).hasMessageContaining("permission denied");
        assertThat(rows(lens, zola)).isZero();

        installation.as((life, owner) -> life.reactivate(owner, jaures));
        assertThat(rows(lens, jaures)).isEqualTo(1);
        assertThat(value("state_reason", jaures)).isEqualTo("null");
    }

    @Test
    void aSessionThatWasOpenWhenItsSchoolWasSuspendedIsRefusedToo() throws SQLException {
        try (Connection open = login(lens)) {
            assertThat(rows(open, jaures)).isEqualTo(1);
            installation.as((life, owner) -> life.suspend(owner, jaures, "travaux"));
            assertThatThrownBy(() -> rows(open, jaures)).hasMessageContaining("permission denied");
        }
        installation.as((life, owner) -> life.reactivate(owner, jaures));
    }

    @Test
    void aSuspendedCirconscriptionLetsNobodyInAndItsSchoolsReopenWithIt() throws SQLException {
        installation.as((life, owner) -> life.suspend(owner, zola, "travaux"));
        installation.as((life, owner) -> life.suspend(owner, lens, "incident"));
        assertThatThrownBy(() -> rows(lens, jaures)).hasMessageContaining("CONNECT");

        installation.as((life, owner) -> life.reactivate(owner, lens));
        assertThat(rows(lens, jaures)).isEqualTo(1);
        assertThatThrownBy(() -> rows(lens, zola)).hasMessageContaining("permission denied");
    }

    @Test
    void aSchoolOpenedBehindAClosedWallOpensWithIt() throws SQLException {
        installation.as((life, owner) -> life.suspend(owner, douai, "incident"));
        TenantId hugo = installation.school("hugo", douai);

        installation.as((life, owner) -> life.reactivate(owner, douai));

        assertThat(rows(douai, hugo)).isZero();
    }

    @Test
    void aDeletedSchoolIsGoneAndItsSlugStaysTaken() throws SQLException {
        String schema = schema(jaures);
        installation.as((life, owner) -> life.delete(owner, jaures));

        assertThat(installation.query("select 1 from pg_namespace where nspname = '%s'".formatted(schema)))
                .isEmpty();
        assertThat(installation.query("select 1 from pg_roles where rolname = '%s'".formatted(schema)))
                .isEmpty();
        assertThat(value("state", jaures)).isEqualTo("DELETED");
        assertThatThrownBy(() -> installation.school("jaures", douai)).hasMessageContaining("tenant_kind_slug_key");
    }

    @Test
    void aCirconscriptionWithSchoolsCannotBeDeleted() {
        assertThatThrownBy(() -> installation.as((life, owner) -> life.delete(owner, lens)))
                .hasMessageContaining("still has schools");
        assertThat(value("state", lens)).isEqualTo("ACTIVE");
    }

    @Test
    void onlyACreationThatNobodyUsedIsTakenBack() {
        assertThatThrownBy(() -> installation.as((life, owner) -> life.withdraw(owner, jaures)))
                .hasMessageContaining("Somebody wrote");
        installation.as((life, owner) -> life.withdraw(owner, zola));
        assertThat(installation.query("select 1 from platform.tenant where slug = 'zola'"))
                .isEmpty();
    }

    @Test
    void aRenamedSchoolIsCalledSoInItsOwnSchemaAndCountsAsUntouched() throws SQLException {
        installation.as((life, owner) -> life.rename(owner, zola, "École Émile-Zola"));

        assertThat(installation.query("select name from %s.profile".formatted(schema(zola))))
                .containsExactly("École Émile-Zola");
        installation.as((life, owner) -> assertThat(life.untouched(owner, zola)).isTrue());
        installation.as(
                (life, owner) -> assertThat(life.untouched(owner, jaures)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void behindTheWallBetweenSchoolsASuspendedSchoolCannotEvenConnect(boolean roleLogin) throws SQLException {
        FleetSettings settings = FleetSettings.DEFAULT.withWall(Wall.SCHOOL).withRoleLogin(roleLogin);
        try (TestInstallation walled = TestInstallation.create(settings)) {
            TenantId wall = walled.circonscription("lens");
            TenantId school = walled.school("jaures", wall);
            String role = walled.query("select schema_name from platform.tenant where id = '%s'".formatted(school))
                    .getFirst();
            String password = new LoginPasswords(walled.installation().loginSecret()).passwordOf(role);
            String url = walled.installation().jdbcUrl();
            DriverManager.getConnection(url, role, password).close();

            walled.as((life, owner) -> life.suspend(owner, school, "travaux"));

            assertThatThrownBy(() -> DriverManager.getConnection(url, role, password))
                    .isInstanceOf(SQLException.class);
        }
    }

    private int rows(TenantId circonscription, TenantId school) throws SQLException {
        try (Connection connection = login(circonscription)) {
            return rows(connection, school);
        }
    }

    private int rows(Connection connection, TenantId school) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('role', '%s', true)".formatted(schema(school)));
            try (ResultSet rows = statement.executeQuery("select count(*) from %s.event".formatted(schema(school)))) {
                rows.next();
                return rows.getInt(1);
            }
        } finally {
            connection.rollback();
        }
    }

    private Connection login(TenantId circonscription) throws SQLException {
        String login = value("login_name", circonscription);
        return DriverManager.getConnection(
                installation.installation().jdbcUrl(),
                login,
                new LoginPasswords(installation.installation().loginSecret()).passwordOf(login));
    }

    private String schema(TenantId tenant) {
        return value("schema_name", tenant);
    }

    private String value(String column, TenantId tenant) {
        return installation
                .query("select %s::text from platform.tenant where id = '%s'".formatted(column, tenant))
                .getFirst();
    }
}
