package fr.gisement.operations;

import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectoryReader;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.source.ImportFile;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.onboarding.staff.StaffReader;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a rehearsal, read as an onboarding needs them. */
final class OnboardingFiles {

    record Given(Directory schools, @Nullable StaffFile staff) {}

    private final OperationLedger ledger;

    OnboardingFiles(OperationLedger ledger) {
        this.ledger = ledger;
    }

    /** @throws fr.gisement.onboarding.finding.OnboardingException when a file cannot be read */
    Given of(OperationId rehearsal) {
        UploadedFile schools = ledger.file(rehearsal, OperationOrder.SCHOOLS)
                .orElseThrow(() -> new OperationFailedException(OperationTexts.told("failure.filesGone")));
        boolean privateSchools = ledger.client()
                .sql("select (parameters ->> 'privateSchools')::boolean from platform.operation where id = :id")
                .param("id", rehearsal.value())
                .query(Boolean.class)
                .single();
        return new Given(
                DirectoryReader.read(open(schools), new ReadOptions(privateSchools)),
                ledger.file(rehearsal, OperationOrder.STAFF)
                        .map(file -> StaffReader.read(open(file)))
                        .orElse(null));
    }

    /** Of everything the rehearsal said it would do. */
    String fingerprint(OperationId rehearsal) {
        return ledger.client()
                .sql("select outcome ->> 'fingerprint' from platform.operation where id = :id")
                .param("id", rehearsal.value())
                .query(String.class)
                .single();
    }

    private static ImportFile open(UploadedFile file) {
        return ImportFile.read(file.name(), new ByteArrayInputStream(file.content()));
    }
}
