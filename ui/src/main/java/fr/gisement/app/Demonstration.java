package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import fr.gisement.onboarding.source.ImportFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Whether a data folder gets the demonstration's schools: decided at its first start, remembered beside its data. */
final class Demonstration {

    private static final String WANTED = "wanted";
    private static final String DECLINED = "declined";
    private static final String DONE = "done";

    private final DataFolder folder;
    private final Path mark;

    Demonstration(DataFolder folder) {
        this.folder = folder;
        this.mark = folder.root().resolve("demonstration");
    }

    /**
     * Whether the schools are still to be onboarded: at the first start unless it is declined, and at every start until
     * that was done.
     */
    boolean pending(boolean firstStart, boolean declined) {
        if (!Files.exists(mark)) {
            write(firstStart && !declined ? WANTED : DECLINED);
        }
        return !declined && read().equals(WANTED);
    }

    /** Whether the schools are there. */
    boolean onboarded() {
        return Files.exists(mark) && read().equals(DONE);
    }

    /** What its people sign in with. */
    String password() throws IOException {
        return DemonstrationPassword.of(folder);
    }

    /** Remembers that the schools are there. */
    void done() {
        write(DONE);
    }

    /** The invented mining basin's schools. */
    static ImportFile schools() throws IOException {
        return packaged("ecoles-bassin-minier.csv");
    }

    /** Their staff. */
    static ImportFile staff() throws IOException {
        return packaged("personnels-bassin-minier.csv");
    }

    private static ImportFile packaged(String name) throws IOException {
        try (InputStream file = ImportFile.class.getResourceAsStream("/demo/" + name)) {
            return ImportFile.read(name, Objects.requireNonNull(file));
        }
    }

    private String read() {
        try {
            return Files.readString(mark).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String state) {
        try {
            Files.createDirectories(mark.resolveSibling("."));
            Files.writeString(mark, state + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
