package fr.gisement.installation;

import fr.gisement.installation.InstallationException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** PostgreSQL on a data folder of ours: loopback and passwords only, from the first moment. */
final class PostgresServer implements Server {

    static final String SUPERUSER = "postgres";

    /** Passwords for everybody, over TCP on loopback; there is no socket to come in by. */
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";

    private static final int TENTHS_TO_START = 1200;

    private final DataFolder folder;
    private final Path programs;
    private final String password;
    private final int port;
    private final Path data;
    private final Path log;

    PostgresServer(DataFolder folder, Path programs, String password, int port) {
        this.folder = folder;
        this.programs = programs;
        this.password = password;
        this.port = port;
        this.data = folder.postgres();
        this.log = folder.log().resolve("postgresql.log");
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    int port() {
        return port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection that may do everything, to set the cluster up. */
    Connection connectAsSuperuser(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    @Override
    public Process launch() throws IOException, InterruptedException {
        List<String> prefix =
                Programs.withoutRoot().orElseThrow(() -> new InstallationException(Reason.ORDINARY_USER_NEEDED));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(prefix);
        }
        Path pidFile = data.resolve("postmaster.pid");
        var leftover = Leftover.of(pidFile, data);
        if (leftover.isPresent()) {
            leftover.get().stop(name(), "INT");
        } else if (Leftover.strangerAt(pidFile, data)) {
            // PostgreSQL would take the stranger for a server of its own and refuse to start.
            Files.delete(pidFile);
        }
        Leftover.awaitOrphans(data);
        writeConfiguration();
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        Process process = ChildProcess.startServer(command, data, log);
        awaitAnswer(process);
        return process;
    }

    @Override
    public void askToStop(Process process) throws IOException {
        ChildProcess.signal("INT", process.pid()); // "fast": sessions end, nothing is lost
    }

    /** Makes the cluster beside its place: a creation that was killed half-way is not taken for a cluster. */
    private void create(List<String> prefix) throws IOException, InterruptedException {
        Path draft = folder.root().resolve("postgres.new");
        Path passwordFile = folder.root().resolve("initdb.password");
        FolderTree.delete(draft);
        PrivateFiles.createFolder(draft);
        PrivateFiles.write(passwordFile, password);
        try {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!ChildProcess.run(command, log)) {
                throw new InstallationException(Reason.DOES_NOT_START, name(), log.toString());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        FolderTree.delete(data);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeConfiguration() throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), HBA);
        try (InputStream settings =
                Objects.requireNonNull(PostgresServer.class.getResourceAsStream("postgresql.conf"))) {
            Files.copy(settings, data.resolve("postgresql.conf"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitAnswer(Process process) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < TENTHS_TO_START && process.isAlive(); tenths++) {
            try (Connection connection = connectAsSuperuser(SUPERUSER)) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                Thread.sleep(100); // not listening yet, or replaying its log
            }
        }
        askToStop(process);
        throw new InstallationException(Reason.DOES_NOT_START, name(), log.toString());
    }
}
