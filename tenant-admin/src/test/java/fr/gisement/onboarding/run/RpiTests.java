package fr.gisement.onboarding.run;

import static fr.gisement.onboarding.DirectoryFile.ARRAS;
import static fr.gisement.onboarding.DirectoryFile.uai;
import static fr.gisement.onboarding.TestOnboarding.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.TestOnboarding;
import fr.gisement.onboarding.finding.FindingCode;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RpiTests {

    private static final String ONE = uai(620_101);
    private static final String TWO = uai(620_102);
    private static final String THREE = uai(620_103);

    private final TestOnboarding test = new TestOnboarding();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void anRpiAcrossTwoCirconscriptionsIsOneSpaceInEach() throws SQLException {
        DirectoryFile file = new DirectoryFile()
                .school(ONE, "École Zola", "rpi_disperse", "062081")
                .school(TWO, "École Hugo", "rpi_disperse", "062081", "Nom_commune", "Avion")
                .schoolOf(ARRAS, THREE, "École Verne", "rpi_disperse", "062081", "Nom_commune", "Feuchy");

        assertThat(codes(test.dryRun(file))).containsExactly(FindingCode.RPI_ACROSS);
        test.onboard(file);

        assertThat(test.spaces())
                .containsExactly(
                        "arras | ecole-verne-feuchy | École Verne | ACTIVE | " + THREE,
                        "lens | rpi-avion-lens | RPI Avion – Lens | ACTIVE | " + ONE + " " + TWO);
        assertThat(test.dryRun(file).plan().isEmpty()).isTrue();
    }

    @Test
    void aSchoolJoinsAnRpiWhileNobodyWroteInItsOwnSpace() throws SQLException {
        test.onboard(schools("062081", "062081", ""));

        test.onboard(schools("062081", "062081", "062081"));

        assertThat(test.spaces())
                .containsExactly(
                        "lens | ecole-verne-feuchy | École Verne | ARCHIVED",
                        "lens | rpi-avion-lens | RPI Avion – Feuchy – Lens | ACTIVE | "
                                + String.join(" ", ONE, TWO, THREE));
        assertThat(test.dryRun(schools("062081", "062081", "062081")).plan().isEmpty())
                .isTrue();
    }

    @Test
    void aSchoolStaysWhereSomebodyWrote() throws SQLException {
        test.onboard(schools("062081", "062081", ""));
        test.writeIn("ecole-verne-feuchy");

        DryRun joining = test.dryRun(schools("062081", "062081", "062081"));

        assertThat(joining.plan().isEmpty()).isTrue();
        assertThat(codes(joining)).containsExactly(FindingCode.SITE_STAYS);
    }

    @Test
    void aSchoolLeavesAnRpiForASpaceOfItsOwnWhileNobodyWroteThere() throws SQLException {
        test.onboard(schools("062081", "062081", "062081"));

        test.onboard(schools("062081", "062081", ""));

        assertThat(test.spaces())
                .containsExactly(
                        "lens | ecole-verne-feuchy | École Verne | ACTIVE | " + THREE,
                        "lens | rpi-avion-feuchy-lens | RPI Avion – Lens | ACTIVE | " + ONE + " " + TWO);
        assertThat(test.dryRun(schools("062081", "062081", "")).plan().isEmpty())
                .isTrue();
    }

    @Test
    void schoolsOfAnRpiThatDissolvesStayTogetherWhereSomebodyWrote() throws SQLException {
        test.onboard(schools("062081", "062081", ""));
        test.writeIn("rpi-avion-lens");

        test.onboard(schools("", "", ""));

        assertThat(test.spaces()).contains("lens | rpi-avion-lens | RPI Avion – Lens | ACTIVE | " + ONE + " " + TWO);
        DryRun again = test.dryRun(schools("", "", ""));
        assertThat(again.plan().isEmpty()).isTrue();
        assertThat(codes(again)).containsExactly(FindingCode.SITE_STAYS);
    }

    @Test
    void aPartialFileDoesNotMoveAnRpiToAnotherCirconscription() throws SQLException {
        test.onboard(schools("062081", "062081", ""));

        DryRun partial = test.dryRun(new DirectoryFile().schoolOf(ARRAS, ONE, "École Zola", "rpi_disperse", "062081"));

        assertThat(partial.plan().isEmpty()).isTrue();
        assertThat(codes(partial)).contains(FindingCode.MOVE_UNCERTAIN);
    }

    private static DirectoryFile schools(String zola, String hugo, String verne) {
        return new DirectoryFile()
                .school(ONE, "École Zola", "rpi_disperse", zola)
                .school(TWO, "École Hugo", "rpi_disperse", hugo, "Nom_commune", "Avion")
                .school(THREE, "École Verne", "rpi_disperse", verne, "Nom_commune", "Feuchy");
    }
}
