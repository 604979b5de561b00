package fr.gisement.installation;

import fr.gisement.migrations.ClusterBootstrap;
import fr.gisement.migrations.FleetNaming;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL and a Redis like the embedded ones, with nobody to start them again: they stay dead or stopped until a test
 * says otherwise.
 */
public final class MortalServers implements AutoCloseable {

    /** One of the two. */
    public static final class Mortal {

        private final Server server;
        private Process process;

        private Mortal(Server server) throws IOException, InterruptedException {
            this.server = server;
            this.process = server.launch();
        }

        /** Ends it, with all of its processes, as a power cut would. */
        public void kill() {
            List<ProcessHandle> all = processes();
            all.forEach(ProcessHandle::destroyForcibly);
            Eventually.holds(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        }

        /** Starts it again on its port and its data; returns when it answers. */
        public void revive() throws IOException, InterruptedException {
            process = server.launch();
        }

        /** Stops all of its processes where they are: its port is open, and nobody answers. */
        public void freeze() throws IOException {
            signal("STOP");
        }

        /** Lets it go on. */
        public void thaw() throws IOException {
            signal("CONT");
        }

        private void signal(String signal) throws IOException {
            for (ProcessHandle each : processes()) {
                ChildProcess.signal(signal, each.pid());
            }
        }

        private List<ProcessHandle> processes() {
            return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList();
        }

        private void end() {
            try {
                thaw();
                server.askToStop(process);
                Eventually.holds(() -> !process.isAlive());
            } catch (IOException e) {
                process.destroyForcibly();
            }
        }
    }

    private final DataFolder folder;
    private final Secrets secrets;
    private final PostgresServer postgresServer;
    private final RedisServer redisServer;
    private final Mortal postgres;
    private final Mortal redis;

    private MortalServers(Path root) throws IOException, InterruptedException, SQLException {
        folder = new DataFolder(root);
        PrivateFiles.createFolder(root);
        PrivateFiles.createFolder(folder.log());
        secrets = folder.secrets();
        // unpacked once for all tests that need them
        ServerBinaries binaries = new ServerBinaries(Path.of(System.getProperty("java.io.tmpdir"), "gisement-servers"));
        redisServer = new RedisServer(folder, binaries.redis(), secrets.redis(), freePort());
        postgresServer = new PostgresServer(folder, binaries.postgres(), secrets.superuser(), freePort());
        redis = new Mortal(redisServer);
        postgres = new Mortal(postgresServer);
        try (Connection superuser = superuser("postgres")) {
            ClusterBootstrap.prepareCluster(
                    superuser, FleetNaming.DEFAULT, EmbeddedServers.DATABASE, secrets.owner(), secrets.platform());
        }
        try (Connection superuser = superuser(EmbeddedServers.DATABASE)) {
            ClusterBootstrap.hardenDatabase(superuser, FleetNaming.DEFAULT);
        }
    }

    /** Starts both in a folder, with the fixed roles and the database. */
    public static MortalServers start(Path folder) throws IOException, InterruptedException, SQLException {
        return new MortalServers(folder);
    }

    public Mortal postgres() {
        return postgres;
    }

    public Mortal redis() {
        return redis;
    }

    /** Starts Redis again without anything that it knew; it must be dead. */
    public void reviveRedisEmpty() throws IOException, InterruptedException {
        FolderTree.delete(folder.redis());
        redis.revive();
    }

    public Installation installation() {
        return new Installation(
                postgresServer.jdbcUrl(EmbeddedServers.DATABASE),
                FleetNaming.DEFAULT,
                secrets.owner(),
                secrets.platform(),
                secrets.login(),
                redisServer.uri());
    }

    /** A connection that may do everything. */
    public Connection superuser(String database) throws SQLException {
        return postgresServer.connectAsSuperuser(database);
    }

    @Override
    public void close() {
        postgres.end();
        redis.end();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
