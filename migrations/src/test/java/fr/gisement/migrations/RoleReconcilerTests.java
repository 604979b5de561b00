package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.gisement.migrations.changelog.ChangelogFiles;
import fr.gisement.migrations.provisioning.RoleReconciler.Incident;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleReconcilerTests {

    private TestFleet test;
    private Fleet fleet;
    private String login = "";
    private String school = "";
    private String other = "";

    @BeforeEach
    void oneCirconscriptionWithASchoolAndAnother() throws SQLException {
        test = new TestFleet();
        fleet = test.fleet();
        fleet.prepare();
        try (Connection owner = test.owner.getConnection()) {
            Transactions.run(owner, () -> {
                String circonscription = fleet.provisioner().claim(owner, SchemaKind.CIRCONSCRIPTION);
                login = fleet.provisioner().newLoginName(owner);
                fleet.provisioner().createLogin(owner, login, circonscription);
                register(owner, "CIRCONSCRIPTION", circonscription, "null");
                school = fleet.provisioner().claim(owner, SchemaKind.SCHOOL);
                fleet.provisioner().attach(owner, login, school);
                register(owner, "SCHOOL", school, "(select id from platform.tenant where parent_id is null)");
                other = fleet.provisioner().createSpare(owner, SchemaKind.SCHOOL);
            });
        }
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void findsNothingWhereNothingWasAltered() throws SQLException {
        assertThat(fleet.reconcile(this::accepts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role %1$s set search_path = 'elsewhere' | its settings were",
                "alter role %1$s reset statement_timeout | its settings were",
                "alter role %1$s nologin | could not log in",
                "alter role %1$s inherit | had inherit",
                "alter role %1$s createrole | had createrole",
                "alter role %1$s superuser | had superuser",
                "alter role %1$s valid until '2000-01-01' | had valid until",
                "grant %3$s to %1$s | was a member of",
                "revoke %2$s from %1$s cascade | was no member of",
                "alter role %2$s login | could log in",
                "grant %3$s to %2$s | was a member of",
                "grant %2$s to %1$s with inherit true | was a member of"
            })
    void healsWhatASuperuserOrTheRoleItselfAltered(String change, String told) throws SQLException {
        boolean beyondTheOwner = change.contains("superuser");
        try (Connection connection = change.startsWith("alter") ? test.superuser() : test.owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change.formatted(login, school, other));
        }
        assertThat(fleet.reconcile(this::accepts)).anySatisfy(incident -> {
            assertThat(incident.what()).contains(told);
            assertThat(incident.healed()).isEqualTo(!beyondTheOwner);
        });
        assertThat(test.query("select count(*) from platform.role_incident")).isNotEqualTo(List.of("0"));
        if (!beyondTheOwner) {
            assertThat(fleet.reconcile(this::accepts)).isEmpty();
        }
    }

    @Test
    void givesALoginItsPasswordBack() throws SQLException {
        try (Connection intruder = test.login(login);
                Statement statement = intruder.createStatement()) {
            statement.execute("alter role %s password 'mine now'".formatted(login));
        }
        assertThatThrownBy(() -> reallyConnect(login, new LoginPasswords(TestFleet.SECRET).passwordOf(login)))
                .isInstanceOf(SQLException.class);
        assertThat(fleet.reconcile(this::accepts))
                .extracting(Incident::role, Incident::what, Incident::healed)
                .containsExactly(tuple(login, "the password was changed", true));
        assertThat(fleet.reconcile(this::accepts)).isEmpty();
    }

    @Test
    void turnsTheRolesOverWhenTheWallIsChanged() throws SQLException {
        Fleet walled = test.fleet(ChangelogFiles.packaged(), FleetSettings.DEFAULT.withWall(Wall.SCHOOL));
        assertThat(walled.reconcile(this::accepts)).isNotEmpty();
        assertThat(walled.reconcile(this::accepts)).isEmpty();
        reallyConnect(school, new LoginPasswords(TestFleet.SECRET).passwordOf(school));
        assertThat(fleet.reconcile(this::accepts)).isNotEmpty();
        assertThat(fleet.reconcile(this::accepts)).isEmpty();
    }

    private boolean accepts(String name, String password) throws SQLException {
        try {
            reallyConnect(name, password);
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void reallyConnect(String name, String password) throws SQLException {
        DriverManager.getConnection(test.passwordUrl(), name, password).close();
    }

    private void register(Connection owner, String kind, String schema, String parent) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into platform.tenant (kind, state, slug, name, parent_id, schema_name, login_name)
                    values ('%1$s', 'ACTIVE', '%2$s', '%2$s', %3$s, '%2$s', '%4$s')""".formatted(kind, schema, parent, login));
        }
    }
}
