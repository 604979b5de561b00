package fr.gisement.onboarding.directory;

import static fr.gisement.onboarding.DirectoryFile.ARRAS;
import static fr.gisement.onboarding.DirectoryFile.LENS;
import static fr.gisement.onboarding.DirectoryFile.file;
import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.finding.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenDirectoryTests {

    private static final String ONE = uai(620_101);
    private static final String TWO = uai(620_102);
    private static final String THREE = uai(620_103);

    @Test
    void refusesAWrongUaiKeyAndTellsTheRightOne() {
        String wrong = ONE.substring(0, 7) + (ONE.endsWith("A") ? "B" : "A");

        Directory directory = new DirectoryFile()
                .school(wrong, "École Zola")
                .school(TWO, "École Hugo")
                .read();

        assertThat(directory.schools()).extracting(DirectorySchool::uai).containsExactly(TWO);
        assertThat(directory.findings())
                .containsExactly(Finding.of(FindingCode.UAI_KEY, 2, wrong + " École Zola (Lens)", ONE));
    }

    @Test
    void refusesWhatIsNoUai() {
        Directory directory = new DirectoryFile()
                .school("62A", "École Zola")
                .school(TWO, "École Hugo")
                .read();

        assertThat(directory.findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.UAI_MALFORMED, 2));
    }

    @Test
    void countsASchoolOnceThatStandsThereTwice() {
        Directory directory = new DirectoryFile()
                .school(ONE, "École Zola")
                .school(TWO, "École Hugo")
                .school(ONE, "École Zola")
                .read();

        assertThat(directory.schools()).extracting(DirectorySchool::uai).containsExactly(ONE, TWO);
        assertThat(directory.findings())
                .containsExactly(Finding.of(FindingCode.IDENTICAL_LINES, 4, ONE + " École Zola (Lens)", "2"));
    }

    @Test
    void refusesBothLinesThatContradictEachOther() {
        Directory directory = new DirectoryFile()
                .school(ONE, "École Zola")
                .school(TWO, "École Hugo")
                .school(ONE, "École Zola", "etat", "FERME")
                .read();

        assertThat(directory.schools()).extracting(DirectorySchool::uai).containsExactly(TWO);
        assertThat(directory.closed()).isEmpty();
        assertThat(directory.mentioned()).contains(ONE);
        assertThat(directory.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CONTRADICTORY_LINES, FindingCode.CONTRADICTORY_LINES);
    }

    @ParameterizedTest
    @CsvSource({
        "code_circonscription, '', CIRCONSCRIPTION_MISSING",
        "nom_circonscription, '', CIRCONSCRIPTION_MISSING",
        "Nom_etablissement, '', NAME_MISSING",
        "Nom_commune, '', COMMUNE_MISSING",
        "Statut_public_prive, '', STATUS_UNKNOWN",
        "etat, EN TRAVAUX, STATE_UNKNOWN"
    })
    void refusesALineThatLacksWhatIsNeeded(String column, String value, FindingCode code) {
        Directory directory = new DirectoryFile()
                .school(ONE, "École Zola", column, value)
                .school(TWO, "École Hugo")
                .read();

        assertThat(directory.schools()).extracting(DirectorySchool::uai).containsExactly(TWO);
        assertThat(directory.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(directory.findings().getFirst().line()).isEqualTo(2);
        assertThat(code.kind()).isEqualTo(FindingKind.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Type_etablissement, Collège, NOT_A_SCHOOL",
        "etat, FERMÉ, CLOSED",
        "etat, A OUVRIR, NOT_YET_OPEN",
        "Statut_public_prive, Privé, PRIVATE_SCHOOL",
        "ministere_tutelle, MINISTERE DES ARMEES, OTHER_MINISTRY"
    })
    void leavesOutAndNamesWhatIsNotForImport(String column, String value, FindingCode code) {
        Directory directory = new DirectoryFile()
                .school(ONE, "École Zola", column, value)
                .school(TWO, "École Hugo")
                .read();

        assertThat(directory.schools()).extracting(DirectorySchool::uai).containsExactly(TWO);
        assertThat(directory.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(code.kind()).isEqualTo(FindingKind.LEFT_OUT);
    }

    @Test
    void takesPrivateSchoolsOnDemand() {
        String text = new DirectoryFile()
                .school(ONE, "École Sainte-Barbe", "Statut_public_prive", "Privé")
                .text();

        Directory directory = DirectoryReader.read(file(text), new ReadOptions(true));

        assertThat(directory.schools()).hasSize(1);
        assertThat(directory.schools().getFirst().school().privateSchool()).isTrue();
    }

    @Test
    void takesASchoolThatIsGoingToCloseAndSaysSo() {
        Directory directory = new DirectoryFile()
                .school(ONE, "École Zola", "etat", "A FERMER")
                .read();

        assertThat(directory.schools()).hasSize(1);
        assertThat(directory.findings()).extracting(Finding::code).containsExactly(FindingCode.CLOSING_SOON);
    }

    @Test
    void givesACirconscriptionItsMostFrequentName() {
        String odd = "Circonscription d'inspection du 1er degré de Liévin";
        Directory directory = new DirectoryFile()
                .school(ONE, "École Zola", "nom_circonscription", odd)
                .school(TWO, "École Hugo")
                .school(THREE, "École Verne")
                .read();

        assertThat(directory.circonscriptions()).containsExactly(entry(LENS, "Lens"));
        assertThat(directory.findings())
                .containsExactly(Finding.of(FindingCode.CIRCONSCRIPTION_TWO_NAMES, 2, LENS, "Lens", "Liévin"));
    }

    @Test
    void takesACirconscriptionCodeThatIsNoUaiAndSaysSo() {
        Directory directory =
                new DirectoryFile().schoolOf("062LENS", ONE, "École Zola").read();

        assertThat(directory.schools()).hasSize(1);
        assertThat(directory.findings()).extracting(Finding::code).containsExactly(FindingCode.CIRCONSCRIPTION_CODE);
    }

    @Test
    void refusesALineWhoseCellsHaveShifted() {
        String text = new DirectoryFile()
                .school(ONE, "École Zola")
                .schoolOf(ARRAS, TWO, "École Hugo")
                .text()
                .replace("\"École Zola\"", "École;Zola");

        Directory directory = DirectoryReader.read(file(text), ReadOptions.DEFAULT);

        assertThat(directory.schools()).extracting(DirectorySchool::uai).containsExactly(TWO);
        assertThat(directory.findings()).extracting(Finding::code).containsExactly(FindingCode.TOO_MANY_CELLS);
    }
}
