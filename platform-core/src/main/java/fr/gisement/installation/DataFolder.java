package fr.gisement.installation;

import fr.gisement.installation.InstallationException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of an embedded installation: its servers and their data, its secrets, its logs, and who uses it now. */
public final class DataFolder {

    private final Path root;

    /** @param root need not exist yet */
    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Whether an installation was ever started here. */
    public boolean installed() {
        return Files.exists(secretsFile());
    }

    /** The process that uses the folder now, as far as it told. */
    public Optional<RunningInstance> running() {
        return RunningInstance.read(runningFile());
    }

    /** Where the servers and the application write their logs. */
    public Path log() {
        return root.resolve("log");
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path redis() {
        return root.resolve("redis");
    }

    Path servers() {
        return root.resolve("servers");
    }

    Path runningFile() {
        return root.resolve("running.properties");
    }

    /** The secrets of the folder, made at the first call. */
    Secrets secrets() throws IOException {
        if (installed()) {
            return Secrets.read(secretsFile());
        }
        if (Files.exists(postgres().resolve("PG_VERSION"))) {
            throw new InstallationException(Reason.SECRETS_LOST, root.toString());
        }
        Secrets secrets = Secrets.generate();
        secrets.write(secretsFile());
        return secrets;
    }

    /**
     * Takes the folder for this process until the lock is released or the process dies; makes it if need be.
     *
     * @throws InstallationException when another process has it
     */
    FileChannel lock() {
        FileChannel channel = null;
        try {
            PrivateFiles.createFolder(root);
            PrivateFiles.createFolder(log());
            channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (tryLock(channel) != null) {
                Files.deleteIfExists(runningFile());
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new InstallationException(Reason.FOLDER_UNUSABLE, e, root.toString(), String.valueOf(e));
        }
        throw running()
                .filter(other -> other.httpPort() != 0)
                .map(other -> new InstallationException(
                        Reason.FOLDER_IN_USE,
                        root.toString(),
                        Long.toString(other.pid()),
                        other.address().orElse("")))
                .orElseGet(() -> new InstallationException(Reason.FOLDER_BUSY, root.toString()));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private Path secretsFile() {
        return root.resolve("secrets.properties");
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
