package fr.gisement.operations;

import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.operations.OperationRequest.Onboard;
import fr.gisement.operations.OperationRequest.RehearseOnboarding;
import org.junit.jupiter.api.Test;

class KilledWorkerTests {

    private static final int SCHOOLS = 150;

    @Test
    void whatAKilledWorkerLeftIsFoundByTheNextAndDoneOnce() throws Exception {
        DirectoryFile file = new DirectoryFile();
        for (int i = 0; i < SCHOOLS; i++) {
            file.school(uai(620_400 + i), "École " + i);
        }
        try (TestOperations test = new TestOperations()) {
            Process worker = WorkerProcess.start(test.installation().installation());
            OperationId id;
            try {
                OperationId rehearsal =
                        test.operations().request(new RehearseOnboarding(TestOperations.file(file), null, false));
                test.ended(rehearsal);
                id = test.operations().request(new Onboard(rehearsal));
                test.when(id, status -> status.done() > 0);
            } finally {
                worker.destroyForcibly().waitFor();
            }
            OperationStatus left = test.operations().find(id).orElseThrow();
            assertThat(left.state()).isEqualTo(OperationState.RUNNING);

            test.startWorker();

            assertThat(test.ended(id).state()).isEqualTo(OperationState.DONE);
            assertThat(test.installation()
                            .query("select attempt from platform.operation where id = '%s'".formatted(id)))
                    .containsExactly("2");
            assertThat(test.installation()
                            .query("select count(*) from platform.tenant where kind = 'SCHOOL' and state = 'ACTIVE'"))
                    .containsExactly(String.valueOf(SCHOOLS));
            assertThat(test.installation().query("select count(*) from platform.import_run"))
                    .containsExactly("1");
            assertThat(test.journal(id)).hasSize(2);
        }
    }
}
