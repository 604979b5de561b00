package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.gisement.migrations.changelog.ChangelogFiles;
import fr.gisement.migrations.provisioning.RoleReconciler.Incident;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that may log in without a password, and roles that may not. */
class RoleLoginTests {

    private static final String NOT_AT_ALL = "no login, no password, connects: f";
    private static final String WITHOUT_PASSWORD = "login, no password, ended: -infinity, inherits: f, connects: f";
    private static final String WITH_PASSWORD = "login, password, connects: t";

    private TestFleet test;
    private String login = "";
    private String circonscription = "";
    private String school = "";
    private String spare = "";

    @BeforeEach
    void prepare() throws SQLException {
        test = new TestFleet();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @EnumSource(Wall.class)
    void everyRoleLogsInAndNoneWithAPasswordButThoseOfAWall(Wall wall) throws SQLException {
        Fleet fleet = town(wall, true);

        assertThat(roles())
                .containsEntry(circonscription, WITHOUT_PASSWORD)
                .containsEntry(spare, WITHOUT_PASSWORD)
                .containsEntry(test.naming.template(SchemaKind.SCHOOL), WITHOUT_PASSWORD)
                .containsEntry(test.naming.template(SchemaKind.CIRCONSCRIPTION), WITHOUT_PASSWORD)
                .containsEntry(school, wall == Wall.SCHOOL ? WITH_PASSWORD : WITHOUT_PASSWORD)
                .containsEntry(login, WITH_PASSWORD);
        assertThat(fleet.reconcile(this::accepts)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Wall.class)
    void noRoleLogsInWhereItIsNotAskedForButThoseOfAWall(Wall wall) throws SQLException {
        Fleet fleet = town(wall, false);

        assertThat(roles())
                .containsEntry(circonscription, NOT_AT_ALL)
                .containsEntry(spare, NOT_AT_ALL)
                .containsEntry(test.naming.template(SchemaKind.SCHOOL), NOT_AT_ALL)
                .containsEntry(school, wall == Wall.SCHOOL ? WITH_PASSWORD : NOT_AT_ALL)
                .containsEntry(login, WITH_PASSWORD);
        assertThatThrownBy(() -> test.trusting(circonscription)).hasMessageContaining("is not permitted to log in");
        assertThat(fleet.reconcile(this::accepts)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Wall.class)
    void aServerThatTrustsWhoComesLetsARoleInWithTheSettingsOfEveryLogin(Wall wall) throws SQLException {
        town(wall, true);

        for (String role : List.of(circonscription, school, spare)) {
            try (Connection session = test.trusting(role)) {
                assertThat(one(session, "select session_user || ' ' || current_user"))
                        .isEqualTo(role + " " + role);
                assertThat(one(session, "show search_path")).isEqualTo("\"\"");
                assertThat(one(session, "show statement_timeout")).isEqualTo("15s");
            }
        }
    }

    @Test
    void noPasswordIsEverAcceptedNotEvenOneThatTheRoleGaveItself() throws SQLException {
        town(Wall.CIRCONSCRIPTION, true);
        try (Connection injected = test.login(login)) {
            execute(injected, "set role " + school);
            execute(injected, "alter role current_user password 'mine now'");
            assertThatThrownBy(() -> execute(injected, "alter role current_user valid until 'infinity'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThat(asSuperuser("select rolpassword from pg_authid where rolname = '%s'".formatted(school)))
                .startsWith("SCRAM-SHA-256");

        for (String password : List.of("mine now", "", new LoginPasswords(TestFleet.SECRET).passwordOf(school))) {
            assertThatThrownBy(() -> reallyConnect(school, password))
                    .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isIn("28P01", "08004"));
        }
    }

    /** As the role by itself, which has no login behind it to take anything from. */
    @ParameterizedTest
    @EnumSource(Wall.class)
    void aRoleThatIsInReachesItsOwnSchemaAndNoOther(Wall wall) throws SQLException {
        town(wall, true);
        List<String> schemas = test.query("select schema_name from platform.fleet_schema");
        assertThat(schemas).hasSize(5);

        for (String role : List.of(circonscription, school, spare)) {
            try (Connection session = test.superuser()) {
                execute(session, "set session authorization " + role);
                for (String schema : schemas) {
                    if (schema.equals(role)) {
                        assertThat(one(session, "select count(*) from %s.profile".formatted(schema)))
                                .isEqualTo("0");
                        continue;
                    }
                    refused(session, "select * from %s.profile".formatted(schema));
                    refused(session, "insert into %s.profile (name) values ('x')".formatted(schema));
                    refused(session, "set role " + schema);
                }
                refused(session, "select * from platform.tenant");
                refused(session, "select * from platform.inbox");
                refused(session, "select * from %s.databasechangelog".formatted(role));
                refused(session, "create table %s.t ()".formatted(role));
                refused(session, "set role " + login);
                refused(session, "set role " + test.naming.owner());
                refused(session, "set role " + test.naming.tenant());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Wall.class)
    void switchingItOnAndOffTurnsEveryRoleOver(Wall wall) throws SQLException {
        Fleet without = town(wall, false);
        Map<String, String> before = roles();
        try (Connection superuser = test.superuser()) {
            execute(superuser, "alter role %s password 'given in advance'".formatted(circonscription));
        }

        Fleet with = fleet(wall, true);
        assertThat(with.reconcile(this::accepts))
                .hasSize(wall == Wall.SCHOOL ? 4 : 5)
                .allMatch(Incident::healed)
                .extracting(Incident::what)
                .containsOnly("it could not log in");
        assertThat(roles())
                .containsEntry(circonscription, WITHOUT_PASSWORD)
                .containsEntry(spare, WITHOUT_PASSWORD)
                .containsEntry(test.naming.template(SchemaKind.SCHOOL), WITHOUT_PASSWORD)
                .containsEntry(school, wall == Wall.SCHOOL ? WITH_PASSWORD : WITHOUT_PASSWORD);
        assertThat(with.reconcile(this::accepts)).isEmpty();

        assertThat(without.reconcile(this::accepts))
                .hasSize(wall == Wall.SCHOOL ? 4 : 5)
                .allMatch(Incident::healed)
                .extracting(Incident::what)
                .containsOnly("it could log in");
        assertThat(roles()).isEqualTo(before);
        assertThat(without.reconcile(this::accepts)).isEmpty();
    }

    @Test
    void aWallThatMovesTakesASchoolsPasswordAndGivesItBack() throws SQLException {
        Fleet behindItsOwn = town(Wall.SCHOOL, true);
        Fleet behindTheCirconscriptions = fleet(Wall.CIRCONSCRIPTION, true);

        assertThat(behindTheCirconscriptions.reconcile(this::accepts))
                .extracting(Incident::role, Incident::what)
                .contains(tuple(school, "it could log in with a password"));
        assertThat(behindTheCirconscriptions.reconcile(this::accepts)).isEmpty();
        assertThat(roles()).containsEntry(school, WITHOUT_PASSWORD);

        assertThat(behindItsOwn.reconcile(this::accepts))
                .extracting(Incident::role, Incident::what)
                .contains(tuple(school, "it could log in with no password"));
        assertThat(behindItsOwn.reconcile(this::accepts)).isEmpty();
        reallyConnect(school, new LoginPasswords(TestFleet.SECRET).passwordOf(school));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSchoolThatIsTakenFromItsOwnWallKeepsOnlyWhatEveryRoleHas(boolean roleLogin) throws SQLException {
        Fleet fleet = town(Wall.SCHOOL, roleLogin);
        String password = new LoginPasswords(TestFleet.SECRET).passwordOf(school);
        reallyConnect(school, password);

        try (Connection owner = test.owner.getConnection()) {
            fleet.provisioner().detach(owner, login, school);
            assertThat(roles()).containsEntry(school, roleLogin ? WITHOUT_PASSWORD : NOT_AT_ALL);
            assertThatThrownBy(() -> reallyConnect(school, password)).isInstanceOf(SQLException.class);
            fleet.provisioner().attach(owner, login, school);
        }
        assertThat(roles()).containsEntry(school, WITH_PASSWORD);
        reallyConnect(school, password);
        assertThat(fleet.reconcile(this::accepts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role %1$s nologin | it could not log in",
                "alter role %1$s valid until 'infinity' | it could log in with a password",
                "alter role %1$s valid until '2000-01-02' | it could log in with a password",
                "alter role %1$s inherit | it had inherit",
                "alter role %1$s set search_path = 'elsewhere' | its settings were",
                "alter role %1$s reset statement_timeout | its settings were",
                "grant %2$s to %1$s | it was a member of",
                "grant %3$s to %1$s with inherit true, set false | it was a member of"
            })
    void healsWhatWasAltered(String change, String told) throws SQLException {
        Fleet fleet = town(Wall.CIRCONSCRIPTION, true);
        try (Connection connection = change.startsWith("alter") ? test.superuser() : test.owner.getConnection()) {
            execute(connection, change.formatted(school, spare, test.naming.connect()));
        }

        assertThat(fleet.reconcile(this::accepts)).singleElement().satisfies(incident -> {
            assertThat(incident.role()).isEqualTo(school);
            assertThat(incident.what()).startsWith(told);
            assertThat(incident.healed()).isTrue();
        });
        assertThat(roles()).containsEntry(school, WITHOUT_PASSWORD);
        assertThat(fleet.reconcile(this::accepts)).isEmpty();
    }

    @Test
    void theEnvironmentSaysWhetherRolesMayLogIn() {
        assertThat(FleetSettings.of(Map.of()).roleLogin()).isFalse();
        assertThat(FleetSettings.of(Map.of("GISEMENT_ROLE_LOGIN", "false")).roleLogin())
                .isFalse();
        assertThat(FleetSettings.of(Map.of("GISEMENT_ROLE_LOGIN", "true", "GISEMENT_TENANCY_WALL", "school")))
                .isEqualTo(FleetSettings.DEFAULT.withRoleLogin(true).withWall(Wall.SCHOOL));
        assertThatThrownBy(() -> FleetSettings.of(Map.of("GISEMENT_ROLE_LOGIN", "yes")))
                .hasMessageContaining("GISEMENT_ROLE_LOGIN is \"yes\"; it may be true or false");
    }

    private Fleet fleet(Wall wall, boolean roleLogin) {
        return test.fleet(
                ChangelogFiles.packaged(),
                FleetSettings.DEFAULT.withRoleLogin(roleLogin).withWall(wall));
    }

    /** One circonscription with a school, and a spare. */
    private Fleet town(Wall wall, boolean roleLogin) throws SQLException {
        Fleet fleet = fleet(wall, roleLogin);
        fleet.prepare();
        try (Connection owner = test.owner.getConnection()) {
            Transactions.run(owner, () -> {
                circonscription = fleet.provisioner().claim(owner, SchemaKind.CIRCONSCRIPTION);
                login = fleet.provisioner().newLoginName(owner);
                fleet.provisioner().createLogin(owner, login, circonscription);
                register(owner, "CIRCONSCRIPTION", circonscription, "null");
                school = fleet.provisioner().claim(owner, SchemaKind.SCHOOL);
                fleet.provisioner().attach(owner, login, school);
                register(owner, "SCHOOL", school, "(select id from platform.tenant where parent_id is null)");
                spare = fleet.provisioner().createSpare(owner, SchemaKind.SCHOOL);
            });
        }
        return fleet;
    }

    private void register(Connection owner, String kind, String schema, String parent) throws SQLException {
        execute(owner, """
                insert into platform.tenant (kind, state, slug, name, parent_id, schema_name, login_name)
                values ('%1$s', 'ACTIVE', '%2$s', '%2$s', %3$s, '%2$s', '%4$s')""".formatted(kind, schema, parent, login));
    }

    /** What each role and login of a tenant is in the catalogue that only a superuser reads. */
    private Map<String, String> roles() throws SQLException {
        Map<String, String> roles = new TreeMap<>();
        try (Connection superuser = test.superuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select rolname, rolcanlogin, rolpassword is not null as password, rolinherit,
                               coalesce(rolvaliduntil, 'infinity')::text as ended,
                               has_database_privilege(rolname, current_database(), 'connect') as connects
                        from pg_authid
                        where rolname ~ '^%1$s_([lt]_[0-9]+|template_)'""".formatted(test.naming.prefix()))) {
            while (rows.next()) {
                String ended = rows.getString("ended");
                boolean never = ended.equals("-infinity");
                roles.put(
                        rows.getString("rolname"),
                        (rows.getBoolean("rolcanlogin") ? "login, " : "no login, ")
                                + (rows.getBoolean("password") ? "password, " : "no password, ")
                                + (ended.equals("infinity") ? "" : "ended: " + ended + ", ")
                                + (never ? "inherits: " + rows.getString("rolinherit") + ", " : "")
                                + "connects: "
                                + rows.getString("connects"));
            }
        }
        return roles;
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

    private String asSuperuser(String query) throws SQLException {
        try (Connection superuser = test.superuser()) {
            return one(superuser, query);
        }
    }

    private static String one(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }

    private static void refused(Connection session, String sql) {
        assertThatThrownBy(() -> execute(session, sql))
                .as(sql)
                .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
