package fr.gisement.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A layer whose bytes depend on nothing but its files: sorted, of one date, owned by root and written by nobody. The Java
 * machine compares the dates of jars with those it was trained on, so that they must be the same everywhere.
 */
final class Layer {

    /** What Jib gives by default, and engines keep. */
    static final Instant DATE = Instant.ofEpochSecond(1);

    private static final String ROOT = "0:0";
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");

    private final String name;
    private final NavigableMap<String, FileEntry> entries = new TreeMap<>();

    Layer(String name) {
        this.name = name;
    }

    void add(Path file, String place, boolean program) {
        entries.put(place, new FileEntry(file, AbsoluteUnixPath.get(place), program ? PROGRAM : FILE, DATE, ROOT));
    }

    /** The only place that is written, and only by the image's user; an engine usually lays a volume over it. */
    void addTemporaryFolder(Path folder) {
        entries.put(
                "/tmp",
                new FileEntry(
                        folder,
                        AbsoluteUnixPath.get("/tmp"),
                        FilePermissions.fromOctalString("700"),
                        DATE,
                        ImageRecipe.USER));
    }

    FileEntriesLayer build() {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        entries.values().forEach(layer::addEntry);
        return layer.build();
    }
}
