package fr.gisement.onboarding.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.TestOnboarding;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.onboarding.staff.StaffReader;
import org.junit.jupiter.api.Test;

class WholeImportTests {

    @Test
    void theMiningBasinComesUpThoughTheProcessIsKilledThreeTimes() throws Exception {
        try (TestOnboarding test = new TestOnboarding()) {
            for (int lines : new int[] {1, 20, 200}) {
                ImportProcess.runAndKill(test.installation().installation(), lines);
            }
            assertThat(test.onboarding().unfinished()).isPresent();
            int runs = test.count("platform.import_run");

            RunResult result = test.onboard(DirectoryFile.miningBasin(), null);

            assertThat(result.run().state()).isEqualTo(ImportRun.State.DONE);
            assertThat(result.failures()).isEmpty();
            assertThat(result.total()).isEqualTo(904);
            assertThat(runs).isEqualTo(1);
            assertThat(test.count("platform.tenant where state = 'ACTIVE'")).isEqualTo(904);
            assertThat(test.count("platform.site")).isEqualTo(890);
            assertThat(test.count("platform.fleet_schema where purpose = 'TENANT'"))
                    .isEqualTo(904);

            StaffFile staff = StaffReader.read(DirectoryFile.resource("/demo/personnels-bassin-minier.csv"));
            test.onboard(DirectoryFile.miningBasin(), staff);

            assertThat(test.count("platform.person")).isEqualTo(4500);
            assertThat(test.count("platform.membership")).isEqualTo(4500);
            assertThat(test.dryRun(DirectoryFile.miningBasin(), staff).plan().isEmpty())
                    .isTrue();
        }
    }
}
