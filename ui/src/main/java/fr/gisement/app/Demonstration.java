package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a data folder gets the demonstration's schools: decided at its first start, remembered beside its data. */
final class Demonstration {

    private static final String WANTED = "wanted";
    private static final String DECLINED = "declined";
    private static final String DONE = "done";

    private final Path mark;

    Demonstration(DataFolder folder) {
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

    /** Remembers that the schools are there. */
    void done() {
        write(DONE);
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
            Files.writeString(mark, state + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
