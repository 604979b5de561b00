package fr.gisement.onboarding.report;

import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.plan.OnboardingPlanner;
import fr.gisement.onboarding.plan.RegistryState;
import fr.gisement.spreadsheet.CsvTable;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnboardingReportTests {

    private static final String ZOLA = uai(620_101);

    private final DirectoryFile file = new DirectoryFile()
            .school(ZOLA, "=HYPERLINK(\"http://x.example\")")
            .school(uai(620_102), "École Hugo", "code_circonscription", "")
            .school(uai(620_103), "Collège Verne", "Type_etablissement", "Collège")
            .school(uai(620_104), "École Sand", "etat", "A FERMER");

    @Test
    void saysEverythingToReadAndPrint() {
        assertThat(report(Locale.FRENCH).text()).isEqualTo("""
                        Annuaire\u00a0: annuaire.csv (UTF-8)
                        1 circonscription, 2 espaces pour 2 écoles à créer, 0 à modifier, 1 refusée, 1 laissée de côté.

                        À créer (3)
                          Lens\u00a0: 2 espaces pour 2 écoles

                        Refusées (1)
                          ligne 3\u00a0: %s École Hugo (Lens)\u00a0: le code ou le nom de la circonscription manque

                        Laissées de côté (1)
                          autre type d’établissement\u00a0: Collège (1)
                            ligne 4\u00a0: %s Collège Verne (Lens)

                        Remarques (1)
                          ligne 5\u00a0: %s École Sand (Lens)\u00a0: l’école va fermer\u00a0: elle est encore ouverte et retenue
                        """.formatted(uai(620_102), uai(620_103), uai(620_104)));
    }

    @Test
    void speaksEnglishToo() {
        assertThat(report(Locale.ENGLISH).text())
                .contains("1 circonscription, 2 spaces for 2 schools to create, 0 to change, 1 refused, 1 left out.")
                .contains("line 3: " + uai(620_102)
                        + " École Hugo (Lens): the circonscription’s code or name is missing");
    }

    @Test
    void isATableWithEveryRow() {
        assertThat(report(Locale.FRENCH).csv())
                .startsWith("\uFEFF\"Rubrique\";\"Ligne\";\"Objet\";\"Précision\"\r\n")
                .contains(
                        "\"À créer\";\"\";\"École Sand\";\"espace dans la circonscription Lens, adresse /e/ecole-sand-lens\u00a0: ")
                .contains("\"Refusées\";\"ligne 3\";\"" + uai(620_102) + " École Hugo (Lens)\";")
                .contains("\"Laissées de côté\";\"ligne 4\";");
    }

    @Test
    void hasNoCellThatASpreadsheetWouldRun() {
        assertThat(report(Locale.FRENCH).csv())
                .contains("\"'=HYPERLINK(\"\"http://x.example\"\")\"")
                .doesNotContain("\"=HYPERLINK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", " =1", "\t=1", "\r\n=1", "|x", "%x"})
    void makesActiveCellsInert(String cell) {
        assertThat(CsvTable.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "École", "1 rue Zola", "l’an-1"})
    void leavesOtherCellsAlone(String cell) {
        assertThat(CsvTable.inert(cell)).isEqualTo(cell);
    }

    private OnboardingReport report(Locale locale) {
        return OnboardingReport.of(
                OnboardingPlanner.plan(file.read(), null, RegistryState.EMPTY, LocalDate.of(2026, 9, 1)), locale);
    }
}
