package fr.gisement.installation;

import fr.gisement.installation.InstallationException.Reason;
import fr.gisement.migrations.ClusterBootstrap;
import fr.gisement.migrations.FleetNaming;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL and a real Redis on loopback, children of this process, with their data in a folder that nobody
 * else may use meanwhile. A server that dies is started again on its port; closing stops both in order.
 */
public final class EmbeddedServers implements AutoCloseable {

    static final String DATABASE = "gisement";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final boolean application;
    private final FileChannel lock;
    private final Secrets secrets;
    private final Started<PostgresServer> postgres;
    private final Started<RedisServer> redis;

    private EmbeddedServers(
            DataFolder folder,
            boolean application,
            FileChannel lock,
            Secrets secrets,
            Started<PostgresServer> postgres,
            Started<RedisServer> redis) {
        this.folder = folder;
        this.application = application;
        this.lock = lock;
        this.secrets = secrets;
        this.postgres = postgres;
        this.redis = redis;
    }

    /**
     * Starts both servers on the folder's data, made at the first start, with the fixed roles and the database.
     *
     * @throws InstallationException when another process uses the folder or a server does not start
     */
    public static EmbeddedServers start(DataFolder folder) {
        return start(folder, folder.servers(), true);
    }

    /** The same for a command that ends soon, so that nobody comes to lean on its servers. */
    static EmbeddedServers startForCommand(DataFolder folder) {
        return start(folder, folder.servers(), false);
    }

    /** The same with the servers' programs in another folder, which several installations may share. */
    static EmbeddedServers start(DataFolder folder, Path programs, boolean application) {
        FileChannel lock = folder.lock();
        Started<RedisServer> redis = null;
        Started<PostgresServer> postgres = null;
        try {
            ServerBinaries binaries = new ServerBinaries(programs);
            Secrets secrets = folder.secrets();
            Path redisProgram = binaries.redis();
            redis = onFreePort(port -> new RedisServer(folder, redisProgram, secrets.redis(), port));
            Path postgresPrograms = binaries.postgres();
            postgres = onFreePort(port -> new PostgresServer(folder, postgresPrograms, secrets.superuser(), port));
            prepare(postgres.server(), secrets);
            EmbeddedServers servers = new EmbeddedServers(folder, application, lock, secrets, postgres, redis);
            servers.announce(0);
            return servers;
        } catch (IOException | SQLException | InterruptedException e) {
            release(lock, redis, postgres);
            throw new InstallationException(Reason.FOLDER_UNUSABLE, e, folder.toString(), String.valueOf(e));
        } catch (RuntimeException e) {
            release(lock, redis, postgres);
            throw e;
        }
    }

    public Installation installation() {
        return installation(secrets, postgres.server().port(), redis.server().uri());
    }

    /** Tells other processes where this one serves pages, and that it does. */
    public void announce(int httpPort) {
        try {
            new RunningInstance(
                            ProcessHandle.current().pid(),
                            application,
                            httpPort,
                            postgres.server().port(),
                            redis.server().port())
                    .write(folder.runningFile());
        } catch (IOException e) {
            throw new InstallationException(Reason.FOLDER_UNUSABLE, e, folder.toString(), String.valueOf(e));
        }
    }

    /** Stops PostgreSQL, then Redis, and lets the folder go. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.runningFile());
        } catch (IOException e) {
            LOG.warn("Could not remove {}", folder.runningFile(), e);
        }
        release(lock, redis, postgres);
    }

    /** The installation of a folder whose servers another process runs. */
    static Installation installation(DataFolder folder, RunningInstance running) {
        Secrets secrets;
        try {
            secrets = folder.secrets();
        } catch (IOException e) {
            throw new InstallationException(Reason.FOLDER_UNUSABLE, e, folder.toString(), String.valueOf(e));
        }
        return installation(
                secrets, running.postgresPort(), "redis://:" + secrets.redis() + "@127.0.0.1:" + running.redisPort());
    }

    long postgresPid() {
        return postgres.guard().pid();
    }

    long redisPid() {
        return redis.guard().pid();
    }

    private static Installation installation(Secrets secrets, int postgresPort, String redisUri) {
        return new Installation(
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + DATABASE,
                FleetNaming.DEFAULT,
                secrets.owner(),
                secrets.platform(),
                secrets.login(),
                redisUri);
    }

    private static void prepare(PostgresServer postgres, Secrets secrets) throws SQLException {
        try (Connection superuser = postgres.connectAsSuperuser("postgres")) {
            ClusterBootstrap.prepareCluster(
                    superuser, FleetNaming.DEFAULT, DATABASE, secrets.owner(), secrets.platform());
        }
        try (Connection superuser = postgres.connectAsSuperuser(DATABASE)) {
            ClusterBootstrap.hardenDatabase(superuser, FleetNaming.DEFAULT);
        }
    }

    /** Between finding a free port and taking it, somebody else may: then another one is tried. */
    private static <S extends Server> Started<S> onFreePort(IntFunction<S> server)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            S candidate = server.apply(freePort());
            try {
                return new Started<>(candidate, GuardedServer.start(candidate));
            } catch (InstallationException e) {
                if (attempt == ATTEMPTS || e.reason() != Reason.DOES_NOT_START) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void release(
            FileChannel lock, @Nullable Started<RedisServer> redis, @Nullable Started<PostgresServer> postgres) {
        if (postgres != null) {
            postgres.guard().close();
        }
        if (redis != null) {
            redis.guard().close();
        }
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("Could not release the data folder", e);
        }
    }

    private record Started<S extends Server>(S server, GuardedServer guard) {}
}
