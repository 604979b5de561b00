package fr.gisement.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.installation.InstallationException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTests {

    /** Unpacked once for all tests. */
    static final Path PROGRAMS = Path.of("target", "servers").toAbsolutePath();

    @TempDir
    Path root;

    @Test
    void aSecondStartFindsWhatTheFirstWrote() throws SQLException {
        DataFolder folder = new DataFolder(root.resolve("with space"));
        Installation first;
        try (EmbeddedServers servers = start(folder)) {
            first = servers.installation();
            execute(first, "create table kept (what text); insert into kept values ('a commune')");
        }
        try (EmbeddedServers servers = start(folder)) {
            assertThat(query(servers.installation(), "select what from kept")).isEqualTo("a commune");
            assertThat(servers.installation().ownerPassword()).isEqualTo(first.ownerPassword());
            assertThat(servers.installation().loginSecret()).isEqualTo(first.loginSecret());
        }
        assertThat(folder.running()).isEmpty();
    }

    @Test
    void commitsAreOnTheDiskAndNobodyEntersWithoutAPassword() throws SQLException, IOException {
        DataFolder folder = new DataFolder(root);
        try (EmbeddedServers servers = start(folder)) {
            Installation installation = servers.installation();
            assertThat(query(installation, "select setting from pg_settings where name = 'fsync'"))
                    .isEqualTo("on");
            assertThat(query(installation, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(installation, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(installation, "show recovery_init_sync_method")).isEqualTo("syncfs");
            for (String user : new String[] {"postgres", installation.naming().owner()}) {
                assertThatThrownBy(() -> DriverManager.getConnection(installation.jdbcUrl(), user, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
                assertThatThrownBy(() -> DriverManager.getConnection(installation.jdbcUrl(), user, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("authentication failed");
            }
            assertThat(permissions(root)).isEqualTo("rwx------");
            assertThat(permissions(root.resolve("secrets.properties"))).isEqualTo("rw-------");
            assertThat(permissions(root.resolve("running.properties"))).isEqualTo("rw-------");
            assertThat(permissions(root.resolve("redis/redis.conf"))).isEqualTo("rw-------");
            assertThat(root.resolve("initdb.password")).doesNotExist();
        }
    }

    @Test
    void aServerThatIsKilledRunsAgainOnItsPort() throws SQLException, IOException {
        DataFolder folder = new DataFolder(root);
        try (EmbeddedServers servers = start(folder)) {
            Installation installation = servers.installation();
            execute(installation, "create table kept (what text); insert into kept values ('told')");
            try (RedisProbe redis = new RedisProbe(installation)) {
                redis.ask("SET kept told");
            }
            long postgres = servers.postgresPid();
            long redis = servers.redisPid();

            kill(postgres);
            kill(redis);

            assertThat(Eventually.value(() -> query(installation, "select what from kept")))
                    .isEqualTo("told");
            assertThat(Eventually.value(() -> {
                        try (RedisProbe probe = new RedisProbe(installation)) {
                            return probe.ask("PING");
                        }
                    }))
                    .isEqualTo("+PONG");
            Eventually.holds(() -> servers.postgresPid() != postgres && servers.redisPid() != redis);
        }
    }

    @Test
    void aFolderInUseSaysByWhom() {
        DataFolder folder = new DataFolder(root);
        try (EmbeddedServers servers = start(folder)) {
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOfSatisfying(
                            InstallationException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_BUSY));
            servers.announce(8080);
            assertThatThrownBy(() -> start(folder)).isInstanceOfSatisfying(InstallationException.class, e -> {
                assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE);
                assertThat(e.arguments())
                        .containsExactly(
                                root.toString(),
                                Long.toString(ProcessHandle.current().pid()),
                                "http://localhost:8080/");
            });
        }
    }

    @Test
    void aFolderThatLostItsSecretsIsNotGivenNewOnes() throws IOException {
        DataFolder folder = new DataFolder(root);
        start(folder).close();
        Files.delete(root.resolve("secrets.properties"));

        assertThatThrownBy(() -> start(folder))
                .isInstanceOfSatisfying(
                        InstallationException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SECRETS_LOST));
    }

    @Test
    void aPidFileThatNamesAStrangerDoesNotBlockTheStart() throws IOException, SQLException {
        DataFolder folder = new DataFolder(root);
        start(folder).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            String pid = stranger.pid() + "\n";
            Files.writeString(root.resolve("postgres/postmaster.pid"), pid + folder.postgres() + "\n");
            Files.writeString(root.resolve("redis/redis.pid"), pid);

            try (EmbeddedServers servers = start(folder)) {
                assertThat(query(servers.installation(), "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    static EmbeddedServers start(DataFolder folder) {
        return EmbeddedServers.start(folder, PROGRAMS, true);
    }

    static void execute(Installation installation, String sql) throws SQLException {
        try (Connection owner = owner(installation);
                Statement statement = owner.createStatement()) {
            statement.execute("create schema if not exists trial; set search_path = trial; " + sql);
        }
    }

    static String query(Installation installation, String sql) throws SQLException {
        try (Connection owner = owner(installation);
                Statement statement = owner.createStatement()) {
            statement.execute("set search_path = trial");
            try (ResultSet rows = statement.executeQuery(sql)) {
                assertThat(rows.next()).isTrue();
                return String.valueOf(rows.getString(1));
            }
        }
    }

    private static Connection owner(Installation installation) throws SQLException {
        return DriverManager.getConnection(
                installation.jdbcUrl(), installation.naming().owner(), installation.ownerPassword());
    }

    static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
