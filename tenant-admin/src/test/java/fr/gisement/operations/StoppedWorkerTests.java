package fr.gisement.operations;

import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.operations.OperationRequest.Onboard;
import fr.gisement.operations.OperationRequest.RehearseOnboarding;
import java.io.IOException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A worker stands still for longer than its heart may, is taken for dead, and wakes up. */
class StoppedWorkerTests {

    private static final int SCHOOLS = 24;

    @Test
    void whatAWorkerHeldWhileItStoodStillIsDoneOnceByWhoeverComesToIt() throws Exception {
        DirectoryFile file = new DirectoryFile();
        for (int i = 0; i < SCHOOLS; i++) {
            file.school(uai(620_600 + i), "École " + i);
        }
        try (TestOperations test = new TestOperations()) {
            Process sleeper = WorkerProcess.start(test.installation().installation());
            try {
                OperationId rehearsal =
                        test.operations().request(new RehearseOnboarding(TestOperations.file(file), null, false));
                test.ended(rehearsal);
                test.slowOpenings();
                OperationId id = test.operations().request(new Onboard(rehearsal));
                test.when(id, status -> status.done() > 1);
                signal("STOP", sleeper);
                assertThat(test.operations().find(id).orElseThrow().state()).isEqualTo(OperationState.RUNNING);

                test.startWorker();
                Awaitility.await("the other took it over, twice: it waits for what the sleeper holds")
                        .until(() -> attempts(test, id) > 2);
                assertThat(test.operations().find(id).orElseThrow().state()).isEqualTo(OperationState.RUNNING);
                signal("CONT", sleeper);

                assertThat(test.ended(id).state()).isEqualTo(OperationState.DONE);
                assertThat(
                                test.installation()
                                        .query(
                                                "select count(*) from platform.tenant where kind = 'SCHOOL' and state = 'ACTIVE'"))
                        .containsExactly(String.valueOf(SCHOOLS));
                assertThat(test.installation()
                                .query("select count(*) from platform.fleet_schema where purpose = 'TENANT'"))
                        .containsExactly(String.valueOf(SCHOOLS + 1));
                assertThat(test.installation()
                                .query("select state || ' ' || count(*) from platform.import_item group by state"))
                        .containsExactly("DONE " + (SCHOOLS + 1));
                assertThat(test.installation().query("select count(*) from platform.import_run"))
                        .containsExactly("1");
                assertThat(test.journal(id)).hasSize(2);
                assertThat(sleeper.isAlive()).as("it goes on with other work").isTrue();
            } finally {
                sleeper.destroyForcibly().waitFor();
            }
        }
    }

    private static int attempts(TestOperations test, OperationId id) {
        List<String> attempts =
                test.installation().query("select attempt from platform.operation where id = '%s'".formatted(id));
        return Integer.parseInt(attempts.getFirst());
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
