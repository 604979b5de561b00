package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import fr.gisement.onboarding.source.ImportFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Whether a data folder gets the demonstration's schools: decided at its first start, remembered beside its data. */
final class Demonstration {

    private static final String WANTED = "wanted";
    private static final String DECLINED = "declined";
    private static final String DONE = "done";

    private final DataFolder folder;
    private final Path mark;
    /** The day the year ends on, while it is being made; that it is done, afterwards. */
    private final Path yearMark;

    Demonstration(DataFolder folder) {
        this.folder = folder;
        this.mark = folder.root().resolve("demonstration");
        this.yearMark = folder.root().resolve("demonstration-year");
    }

    /**
     * Whether the schools are still to be onboarded: at the first start unless it is declined, and at every start until
     * that was done.
     */
    boolean pending(boolean firstStart, boolean declined) {
        if (!Files.exists(mark)) {
            write(mark, firstStart && !declined ? WANTED : DECLINED);
        }
        return !declined && read(mark).equals(WANTED);
    }

    /** Whether the schools are there. */
    boolean onboarded() {
        return Files.exists(mark) && read(mark).equals(DONE);
    }

    /**
     * The day on which its year ends while there is a year to make: from the start that asked for one until it was made.
     * One that was interrupted ends on the day it began with.
     */
    Optional<LocalDate> yearToMake(boolean asked, LocalDate today) {
        if (!onboarded() || (!asked && !Files.exists(yearMark))) {
            return Optional.empty();
        }
        if (!Files.exists(yearMark)) {
            write(yearMark, today.toString());
        }
        String state = read(yearMark);
        return state.equals(DONE) ? Optional.empty() : Optional.of(LocalDate.parse(state));
    }

    /** Remembers that the year was made. */
    void yearDone() {
        write(yearMark, DONE);
    }

    /** What its people sign in with. */
    String password() throws IOException {
        return DemonstrationPassword.of(folder);
    }

    /** Remembers that the schools are there. */
    void done() {
        write(mark, DONE);
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

    private static String read(Path mark) {
        try {
            return Files.readString(mark).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path mark, String state) {
        try {
            Files.createDirectories(mark.resolveSibling("."));
            Files.writeString(mark, state + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
