package fr.gisement.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image's files in a folder, as an engine lays them out, with its configuration.
 *
 * @param root what will be {@code /} to the process
 */
public record UnpackedImage(Path root, ImageConfig config) {

    private static final String REMOVED = ".wh.";

    /** Where an engine mounts what it brings itself. */
    private static final List<String> FOLDERS_OF_ENGINE = List.of("proc", "dev", "tmp", "etc");

    private static final List<String> FILES_OF_ENGINE = List.of("etc/hosts", "etc/resolv.conf");

    /** @param root made anew */
    public static UnpackedImage of(Path archive, Path root) throws IOException {
        Folders.delete(root);
        Files.createDirectories(root);
        try (ImageArchive image = ImageArchive.open(archive)) {
            for (ImageLayer layer : image.layers()) {
                try (TarArchiveInputStream content = image.content(layer)) {
                    for (TarArchiveEntry entry = content.getNextEntry();
                            entry != null;
                            entry = content.getNextEntry()) {
                        unpack(root, entry, content);
                    }
                }
            }
            for (String folder : FOLDERS_OF_ENGINE) {
                Files.createDirectories(root.resolve(folder));
            }
            for (String file : FILES_OF_ENGINE) {
                if (!Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                    Files.createFile(root.resolve(file));
                }
            }
            return new UnpackedImage(root, image.config());
        }
    }

    /** A program of the image, found as an engine finds it: on the image's own PATH. */
    String program(String name) {
        if (name.startsWith("/")) {
            return name;
        }
        String path = config.environment().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        for (String folder : path.split(":", -1)) {
            String place = folder + "/" + name;
            if (Files.exists(root.resolve(place.substring(1)), LinkOption.NOFOLLOW_LINKS)) {
                return place;
            }
        }
        throw new ImageException(ExitCode.FAILED, "base.withoutJava", path);
    }

    private static void unpack(Path root, TarArchiveEntry entry, TarArchiveInputStream content) throws IOException {
        Path place = root.resolve(entry.getName()).normalize();
        if (!place.startsWith(root)) {
            throw new IOException("A layer holds " + entry.getName());
        }
        String name = String.valueOf(place.getFileName());
        if (name.startsWith(REMOVED)) {
            Folders.delete(place.resolveSibling(name.substring(REMOVED.length())));
            return;
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
        } else {
            Files.createDirectories(place.getParent());
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                Folders.delete(place);
            }
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                return;
            }
            if (entry.isLink()) {
                Files.createLink(place, root.resolve(entry.getLinkName()));
                return;
            }
            Files.copy(content, place, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setAttribute(place, "unix:mode", entry.getMode() & 0777);
        FileTime date = entry.getLastModifiedTime();
        Files.getFileAttributeView(place, BasicFileAttributeView.class).setTimes(date, null, null);
    }
}
