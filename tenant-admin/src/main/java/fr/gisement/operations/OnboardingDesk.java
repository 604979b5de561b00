package fr.gisement.operations;

import fr.gisement.access.ForRectorat;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectoryReader;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.source.ImportFile;
import fr.gisement.onboarding.staff.StaffReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** What whoever prepares an onboarding wants to know at once. */
@Service
@ForRectorat
public class OnboardingDesk {

    private final ImportTable imports;
    private final OperationsProperties properties;

    /**
     * An onboarding, wherever it was begun.
     *
     * @param undoing whether it is being taken back
     */
    public record Import(String file, boolean undoing, Instant startedAt, int done, int total) {}

    OnboardingDesk(ImportTable imports, OperationsProperties properties) {
        this.imports = imports;
        this.properties = properties;
    }

    /** The largest file that is taken. */
    public DataSize maxFileSize() {
        return properties.maxFileSize();
    }

    /**
     * Reads a directory, as far as it can be judged by itself.
     *
     * @return how many schools it has to onboard, private ones included
     * @throws fr.gisement.onboarding.finding.OnboardingException when the file as a whole cannot be read
     * @throws OperationRefusedException when it is empty or too large
     */
    public int countSchools(UploadedFile file) {
        Directory directory = DirectoryReader.read(open(file), new ReadOptions(true));
        return directory.schools().size();
    }

    /**
     * Reads a staff file, as far as it can be judged by itself.
     *
     * @return how many people it names
     * @throws fr.gisement.onboarding.finding.OnboardingException when the file as a whole cannot be read
     * @throws OperationRefusedException when it is empty or too large
     */
    public int countPeople(UploadedFile file) {
        return StaffReader.read(open(file)).people().size();
    }

    /** The onboarding, or its undo, that is under way or was interrupted. */
    public Optional<Import> unfinished() {
        return imports.unfinished().map(OnboardingDesk::told);
    }

    /** The last onboarding that changed something and was not taken back. */
    public Optional<Import> last() {
        return imports.last().map(OnboardingDesk::told);
    }

    private ImportFile open(UploadedFile file) {
        OperationRules.sound(file, properties);
        return ImportFile.read(file.name(), new ByteArrayInputStream(file.content()));
    }

    private static Import told(ImportTable.Import run) {
        return new Import(run.file(), run.undoing(), run.startedAt(), run.done(), run.total());
    }
}
