package fr.gisement.migrations.changelog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Where changelog files are read from. */
@FunctionalInterface
public interface ChangelogFiles {

    /** The content of a file, or null when there is none of that path; paths have no leading slash. */
    byte @Nullable [] read(String path);

    /** The files that come with this version of Gisement. */
    static ChangelogFiles packaged() {
        ClassLoader loader = ChangelogFiles.class.getClassLoader();
        return path -> {
            try (InputStream content = loader.getResourceAsStream(path)) {
                return content == null ? null : content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + path, e);
            }
        };
    }
}
