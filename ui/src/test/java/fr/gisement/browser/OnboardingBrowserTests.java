package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.gisement.testing.TestInstallation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Onboarding with a real browser: files dropped and chosen, a dry run, the run, and the way back. */
@StartedRectorat
@ExtendWith(Chromium.class)
class OnboardingBrowserTests {

    private static final String SCREEN = "/console/mise-en-service";
    private static final double LONG = 120_000;

    private static final String DROP = """
            (zone, [name, content]) => {
                const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
                const data = new DataTransfer();
                data.items.add(new File([bytes], name, { type: 'text/csv' }));
                for (const type of ['dragenter', 'dragover', 'drop']) {
                    zone.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
                }
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @Test
    void theValDeMarneIsDroppedRehearsedOnboardedInterruptedResumedAndTakenBack(Browser browser) throws IOException {
        try (Visitor visitor = Visitor.with(browser, port, 1280, ColorScheme.LIGHT)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            drop(page, "schools", "ecoles-val-de-marne.csv", valDeMarne());
            assertThat(page.locator(".file-zone.schools .chosen")).containsText("ecoles-val-de-marne.csv");
            assertThat(page.locator(".file-zone.schools .chosen")).containsText("613 écoles");
            button(page, "Faire un essai à blanc").click();

            assertThat(page.locator(".callout")).containsText("Rien n’a encore changé", patiently());
            assertThat(figure(page, "Écoles à ouvrir")).hasText("613");
            assertThat(figure(page, "Écoles inchangées")).hasText("0");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("mise-en-service-essai");
            assertThat(download(page, "Rapport pour tableur (CSV)")).startsWith("\uFEFF\"Rubrique\";\"Ligne\"");
            assertThat(download(page, "Rapport à lire (texte)")).contains("613 espaces pour 613 écoles à créer");

            button(page, "Mettre en service").click();
            page.locator("vaadin-confirm-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mettre en service"))
                    .click();
            Locator words = page.locator(".progress .words");
            assertThat(words).containsText(Pattern.compile("[1-9]\\d* sur \\d+ · .+"), patiently());
            String address = visitor.arrived(SCREEN + "\\?operation=.+");

            visitor.open("/console");
            visitor.open(address);
            assertThat(words).containsText(Pattern.compile("[1-9]\\d* sur \\d+ · .+"), patiently());
            visitor.picture("mise-en-service-avancement");
            button(page, "Interrompre").click();
            assertThat(page.locator(".callout")).containsText("Interrompue à", patiently());

            visitor.open(SCREEN);
            assertThat(page.locator(".callout")).containsText("Une mise en service a été interrompue");
            button(page, "Reprendre").click();
            assertThat(page.locator(".callout")).containsText("est en service", patiently());
            assertThat(installation.query(
                            "select count(*) from platform.site s join platform.tenant t on t.id = s.tenant_id "
                                    + "where s.uai like '094%' and t.state = 'ACTIVE'"))
                    .containsExactly("613");
            assertThat(download(page, "Rapport à lire (texte)"))
                    .startsWith("Mise en service de « ecoles-val-de-marne.csv »");
            assertThat(visitor.accessibilityFaults()).isEmpty();

            visitor.open(SCREEN);
            button(page, "Annuler la dernière mise en service").click();
            page.locator("vaadin-confirm-dialog")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Annuler la dernière mise en service"))
                    .click();
            assertThat(page.locator(".callout")).containsText("est annulée", patiently());
            assertThat(installation.query("select count(*) from platform.site where uai like '094%'"))
                    .containsExactly("0");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aBadFileIsToldAtOnceByLineOrColumnAndTheOtherFileStays(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            drop(page, "staff", "personnels.csv", bytes("""
                    UAI;CIVILITE;NOM;PRENOM;MAIL;FONCTION
                    0620001A;Mme;Leroy;Karima;k@ac.example;DIRECTION
                    """));
            assertThat(page.locator(".file-zone.staff .chosen")).containsText("1 personne");

            drop(page, "schools", "annuaire.csv", bytes("nom;commune\r\nÉcole;Lens\r\n"));
            assertThat(page.locator(".file-zone.schools .callout")).containsText("il manque");
            assertThat(page.locator(".file-zone.schools .callout")).containsText("Colonnes trouvées : nom, commune");
            drop(page, "schools", "annuaire.csv", bytes(header() + "\"0620001A;École\r\n"));
            assertThat(page.locator(".file-zone.schools .callout")).containsText("ligne 2");
            drop(page, "schools", "classeur.csv", new byte[] {'P', 'K', 3, 4, 0, 0});
            assertThat(page.locator(".file-zone.schools .callout")).containsText("n’est pas un fichier CSV");

            assertThat(page.locator(".file-zone.staff .chosen")).containsText("personnels.csv");
            assertThat(button(page, "Faire un essai à blanc")).isDisabled();
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("mise-en-service-fichier-refuse");
        }
    }

    @Test
    void aFileIsChosenWithTheKeyboardAlone(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            Locator choose = button(page, "Choisir l’annuaire…");
            page.waitForFileChooser(() -> choose.press("Enter"))
                    .setFiles(
                            new FilePayload("petit.csv", "text/csv", bytes(header() + line("0620001A", "École Hugo"))));
            assertThat(page.locator(".file-zone.schools .chosen")).containsText("petit.csv");
            button(page, "Faire un essai à blanc").press("Enter");
            assertThat(page.locator(".callout")).containsText("défaut", patiently());
            assertThat(page.locator(".data-table .badge").first()).hasText("Refusée");
            assertThat(page.locator(".data-table td[data-label=Ligne]").first()).hasText("2");
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("mise-en-service-remarques");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT"})
    void thePageFitsAndIsAccessible(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours)) {
            visitor.signIn(RectoratFleet.ADMIN).open(SCREEN);
            assertThat(visitor.page().locator("vaadin-upload")).hasCount(2);
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
            visitor.picture("mise-en-service");
        }
    }

    private static void drop(Page page, String zone, String name, byte[] content) {
        page.locator(".file-zone." + zone + " vaadin-upload")
                .evaluate(DROP, List.of(name, Base64.getEncoder().encodeToString(content)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator figure(Page page, String label) {
        return page.locator(".figures > div", new Page.LocatorOptions().setHasText(label))
                .locator("dd");
    }

    private static String download(Page page, String link) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(LONG);
    }

    private static byte[] valDeMarne() throws IOException {
        try (InputStream file = OnboardingBrowserTests.class.getResourceAsStream("/annuaire/ecoles-val-de-marne.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static String header() {
        return """
                Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Nom_commune;\
                nom_circonscription;code_circonscription;etat
                """;
    }

    private static String line(String uai, String name) {
        return uai + ";" + name + ";Ecole;Public;Lens;Lens;0620001A;OUVERT\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
