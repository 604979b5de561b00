package fr.gisement.installation;

import fr.gisement.installation.InstallationException.Reason;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import redis.embedded.core.ExecutableProvider;

/** The programs of the embedded servers, unpacked from the jars that carry them. */
final class ServerBinaries {

    /** Names the folder; another version of the servers unpacks beside it. */
    private static final String POSTGRES = "postgresql-18.6.0";

    private static final String REDIS = "redis-6.2";

    private final Path folder;

    ServerBinaries(Path folder) {
        this.folder = folder;
    }

    /** The folder that holds {@code initdb}, {@code pg_ctl} and {@code postgres}. */
    Path postgres() throws IOException {
        Path home = folder.resolve(POSTGRES);
        if (!Files.exists(home)) {
            unpackOnce(home, ServerBinaries::unpackPostgres);
        }
        return home.resolve("bin");
    }

    /** The program {@code redis-server}. */
    Path redis() throws IOException {
        Path home = folder.resolve(REDIS);
        if (!Files.exists(home)) {
            unpackOnce(home, ServerBinaries::unpackRedis);
        }
        return home.resolve("redis-server");
    }

    /** Unpacks beside the place and moves there: a process killed half-way leaves nothing that looks whole. */
    private void unpackOnce(Path home, Unpacking unpacking) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, "unpacking-");
        unpacking.into(draft);
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            FolderTree.delete(draft); // another process was faster
        }
    }

    private static void unpackPostgres(Path target) throws IOException {
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        } catch (IllegalStateException e) {
            throw new InstallationException(Reason.NO_SERVERS_FOR_SYSTEM, e, system() + " " + machine());
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("An archive of servers names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if (entry.getName().contains("bin/") && !file.toFile().setExecutable(true)) {
                throw new IOException("Could not make executable: " + file);
            }
        }
    }

    private static void unpackRedis(Path target) throws IOException {
        Path program =
                ExecutableProvider.newJarResourceProvider(target.toFile()).get().toPath();
        Files.move(program, target.resolve("redis-server"));
    }

    private static String system() {
        String name = System.getProperty("os.name", "");
        return name.startsWith("Mac") ? "Darwin" : name.toLowerCase(Locale.ROOT).startsWith("win") ? "Windows" : name;
    }

    private static String machine() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
