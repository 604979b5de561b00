package fr.gisement.isolation;

import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two circonscriptions: Lens with the schools Jaurès and Pasteur, Douai with the school Zola; rows in every table that
 * takes one, and a spare. The intruder is always at Jaurès.
 */
final class Town implements AutoCloseable {

    final Wall wall;
    final TestInstallation installation;
    final String lens;
    final String lensLogin;
    final String douai;
    final String douaiLogin;
    final String jaures;
    final String pasteur;
    final String zola;
    final String spare;

    Town(Wall wall) throws SQLException {
        this.wall = wall;
        installation = TestInstallation.create(wall);
        TenantId lensId = installation.circonscription("lens");
        TenantId douaiId = installation.circonscription("douai");
        jaures = schema(installation.school("jaures", lensId));
        pasteur = schema(installation.school("pasteur", lensId));
        zola = schema(installation.school("zola", douaiId));
        lens = schema(lensId);
        douai = schema(douaiId);
        lensLogin = login(lensId);
        douaiLogin = login(douaiId);
        installation.fleet().refillSpares();
        spare = installation
                .query("select min(schema_name) from platform.fleet_schema where purpose = 'SPARE' and kind = 'SCHOOL'")
                .getFirst();
        for (String school : List.of(jaures, pasteur, zola)) {
            installation.execute("insert into %1$s.event (topic) values ('secret of %1$s')".formatted(school));
            installation.execute("""
                    with made as (
                        insert into %1$s.school_class (school_year, name, level, site_uai)
                        values (2026, 'secret of %1$s', 'CE1', '0620001A') returning id),
                    taught as (
                        insert into %1$s.class_teacher (class_id, person_id) select id, uuidv7() from made),
                    written as (
                        insert into %1$s.article (class_id, author_id, title, body, published_at)
                        select id, uuidv7(), 'secret of %1$s', 'secret', now() from made returning id, author_id)
                    insert into %1$s.article_draft (article_id, body, saved_by)
                    select id, 'secret of %1$s', author_id from written""".formatted(school));
        }
        installation.execute("insert into platform.inbox (topic, payload) values ('secret', '{}')");
    }

    /** The login with which the application connects for Jaurès. */
    String jauresLogin() {
        return wall == Wall.SCHOOL ? jaures : lensLogin;
    }

    /** The login with which the application connects for Zola. */
    String zolaLogin() {
        return wall == Wall.SCHOOL ? zola : douaiLogin;
    }

    /** A session as the application has it when it serves Jaurès: logged in, role and path taken, in a transaction. */
    Connection atJaures() throws SQLException {
        return session(jauresLogin(), jaures);
    }

    /** A session of a tenant login, in a transaction, with a role taken or none. */
    Connection session(String login, @Nullable String role) throws SQLException {
        String password = new LoginPasswords(installation.installation().loginSecret()).passwordOf(login);
        Connection connection =
                DriverManager.getConnection(installation.installation().jdbcUrl(), login, password);
        connection.setAutoCommit(false);
        if (role != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('role', '%1$s', true), set_config('search_path', '%1$s', true)"
                        .formatted(role));
            }
        }
        return connection;
    }

    Connection platform() throws SQLException {
        Connection connection = DriverManager.getConnection(
                installation.installation().jdbcUrl(),
                installation.installation().naming().platform(),
                installation.installation().platformPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    /** Whether a statement goes through; what it did is rolled back. */
    static @Nullable String refusal(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    try (ResultSet result = statement.getResultSet()) {
                        while (result.next()) {
                            result.getString(1);
                        }
                    }
                }
                rows = statement.getMoreResults();
            }
            return null;
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        } finally {
            connection.rollback();
        }
    }

    private String schema(TenantId id) {
        return installation
                .query("select schema_name from platform.tenant where id = '%s'".formatted(id))
                .getFirst();
    }

    private String login(TenantId id) {
        return installation
                .query("select login_name from platform.tenant where id = '%s'".formatted(id))
                .getFirst();
    }

    @Override
    public void close() {
        installation.close();
    }
}
