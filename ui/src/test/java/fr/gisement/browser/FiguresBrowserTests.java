package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gisement.figures.FigureReporting;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.spreadsheet.LibreOffice;
import fr.gisement.spreadsheet.SheetReader;
import fr.gisement.spreadsheet.SheetReader.Value;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a circonscription and of the académie, as all who may see them do, and who may not. */
@StartedApplication
@ExtendWith(Chromium.class)
class FiguresBrowserTests extends InTrainedTown {

    private static final String OWN = "/c/" + TrainedTown.CIRCONSCRIPTION + "/chiffres";
    private static final String ALL = "/console/chiffres";
    private static final String ADMIN = "ada.figures@bruay.example";
    private static final String FORMULA = "=1+1";
    private static final Pattern UNTRANSLATED = Pattern.compile("(figures|figurebook|console|followup)\\.[a-z]");

    private final List<String> faults = new ArrayList<>();

    @Autowired
    private FigureReporting reporting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TenantRegistry tenants;

    @BeforeEach
    void somethingHappened() {
        FigureFacts.write(installation, TrainedTown.CIRCONSCRIPTION);
        TestPeople.member(
                installation, TestPeople.person(installation, ADMIN, "Ada", "Chiffre"), Role.RECTORAT_ADMIN, null);
    }

    @Test
    void aTrainerAndTheInspectorReadTheirCirconscriptionsFigures(Browser browser) {
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, PHONE);
                Visitor helene = visitor(browser, TrainedTown.INSPECTOR, DESK)) {
            for (Visitor reader : List.of(samia, helene)) {
                reader.open(OWN);
                Page page = reader.page();
                assertThat(key(page, "Formés au moins une fois")).containsText("24");
                assertThat(key(page, "Formés au moins une fois")).containsText("sur 49 enseignants, soit 49");
                assertThat(key(page, "Places restées vides")).containsText("sur 40 places");
                assertThat(page.locator("#map-w-title")).hasText("Carte des écoles par étape");
                assertThat(page.locator("main")).containsText("C’est une association, pas une preuve");
                assertThat(page.locator("main")).containsText("moins de 5, non affiché");
                assertThat(page.locator("main")).not().containsText("Prénom Nom");
                isSound(reader);
                reader.wholePicture("chiffres");

                Locator months = page.locator(".card", new Page.LocatorOptions().setHasText("mois après mois"));
                months.locator("vaadin-details-summary").focus();
                page.keyboard().press("Enter");
                assertThat(months.locator("tbody tr").last()).containsText("8");
                unfold(page, "École par école", reader == helene);
                isSound(reader);
            }
            assertThat(helene.open(ALL).status()).isEqualTo(403);
        }
        for (String stranger : List.of(DemonstrationFleet.ERUN, DemonstrationFleet.IEN, DemonstrationFleet.TEACHER)) {
            try (Visitor visitor = visitor(browser, stranger, DESK)) {
                assertThat(visitor.open(OWN).status()).isEqualTo(403);
                assertThat(visitor.open(ALL).status()).isEqualTo(403);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theInspectorTakesThemHomeUntilTheRightEnds(Browser browser, @TempDir Path folder) throws Exception {
        installation.execute("update platform.tenant set name = '%s' where slug = 'bruay-7'".formatted(FORMULA));
        tenants.refresh();
        byte[] sheets;
        try (Visitor helene = visitor(browser, TrainedTown.INSPECTOR, DESK)) {
            helene.open(OWN);
            Page page = helene.page();
            sheets = content(download(page, "ODS", ".ods"));
            assertThat(new String(content(download(page, "CSV", ".csv")), StandardCharsets.UTF_8))
                    .contains("\"Formés au moins une fois\";24;");
            assertThat(text(content(download(page, "PDF", ".pdf"))))
                    .contains("Circonscription Bruay-la-Buissière", "49 enseignants", "association", FORMULA);

            String link = (String) page.locator(".figure-downloads a").first().evaluate("link => link.href");
            assertThat(page.request().get(link).status()).isEqualTo(200);
            leaves(TrainedTown.INSPECTOR);
            assertThat(page.request().get(link).status()).isEqualTo(403);
        }
        // last, for it may not be on the machine
        String ods = LibreOffice.open(folder, "chiffres.ods", sheets);
        assertThat(ods).doesNotContain("table:formula");
        assertThat(SheetReader.read(ods, "École par école").get(1)).first().isEqualTo(new Value("string", "", FORMULA));
        assertThat(SheetReader.read(ods, "En bref").get(1))
                .extracting(Value::text)
                .startsWith("Formés au moins une fois", "24");
    }

    @Test
    void theRectoratComparesWhatWasReportedAndAsksForMore(Browser browser, @TempDir Path folder) throws Exception {
        installation.execute("update platform.tenant set name = '%s' where slug = '%s'"
                .formatted(FORMULA, TrainedTown.CIRCONSCRIPTION));
        tenants.refresh();
        byte[] lines;
        try (Visitor ada = visitor(browser, ADMIN, DESK);
                Visitor phone = visitor(browser, ADMIN, PHONE)) {
            Page page = ada.page();
            ada.open(ALL + "?rapports");
            Locator line = page.locator("tr", new Page.LocatorOptions().setHasText(FORMULA));
            assertThat(line).containsText("Jamais reçu");
            isSound(ada);
            ada.wholePicture("console-rapports");
            button(line, "Redemander les chiffres de " + FORMULA).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".told")).containsText("La circonscription le transmet à son prochain passage");
            isSound(ada);

            reporting.reportAll();
            page.locator(".freshness > a").click();
            assertThat(line).containsText("À jour");
            page.locator(".page-tabs a").first().click();
            assertThat(key(page, "Formés au moins une fois")).containsText("24");
            assertThat(page.locator(".subtitle")).containsText("3 circonscriptions sur 3");
            for (Visitor reader : List.of(ada, phone)) {
                reader.open(ALL + "?rapports");
                assertThat(reader.page().locator("main")).containsText("Tous les rapports sont à jour");
                unfold(reader.page(), "Voir les 3 circonscriptions à jour", reader == ada);
                isSound(reader);
                reader.open(ALL);
                isSound(reader);
                reader.wholePicture("console-chiffres");
            }
            lines = content(download(page, "CSV", ".csv"));
            assertThat(text(content(download(page, "PDF", ".pdf")))).contains("Circonscriptions et étapes", FORMULA);
            assertThat(content(download(page, "ODS", ".ods"))).isNotEmpty();

            String link = (String) page.locator(".figure-downloads a").first().evaluate("link => link.href");
            leaves(ADMIN);
            assertThat(page.request().get(link).status()).isEqualTo(403);
        }
        assertThat(faults).isEmpty();
        String csv = LibreOffice.open(folder, "chiffres.csv", lines);
        assertThat(csv).doesNotContain("table:formula");
        assertThat(SheetReader.read(csv, "chiffres"))
                .filteredOn(row -> row.getFirst().text().endsWith(FORMULA))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst().type()).isEqualTo("string"));
    }

    /** A long table stands open where there is room, and is unfolded with the keyboard where there is not. */
    private static void unfold(Page page, String of, boolean open) {
        Locator fold = page.locator("vaadin-details", new Page.LocatorOptions().setHasText(of));
        Locator summary = fold.locator("vaadin-details-summary");
        if (!open) {
            assertThat(fold.locator("tbody tr").first()).isHidden();
            assertThat(summary).hasAttribute("aria-expanded", "false");
            summary.focus();
            page.keyboard().press("Enter");
        }
        assertThat(summary).hasAttribute("aria-expanded", "true");
        assertThat(fold.locator("tbody tr").last()).isVisible();
    }

    private void leaves(String mail) {
        PersonId person = PersonId.of(installation
                .query("select id from platform.person where mail = '%s'".formatted(mail))
                .getFirst());
        installation.execute(
                "update platform.membership set ended_at = now() where person_id = '%s'".formatted(person));
        accounts.changed(person);
    }

    private static Download download(Page page, String link, String end) {
        Download download = page.waitForDownload(
                () -> page.locator(".figure-downloads a", new Page.LocatorOptions().setHasText(link))
                        .click());
        assertThat(download.suggestedFilename()).matches("chiffres-\\w+-\\d{4}-\\d\\d-\\d\\d\\" + end);
        return download;
    }

    private static byte[] content(Download download) throws IOException {
        byte[] content = Files.readAllBytes(download.path());
        Pictures.keep(download.suggestedFilename(), content);
        return content;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
        }
    }

    private static Locator key(Page page, String title) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(title)).first();
    }

    /** Notes what is not as it should be, so that one walk tells of all of it. */
    private void isSound(Visitor visitor) {
        String where = visitor.page().url().replaceFirst("^[^/]+//[^/]+", "") + ": ";
        visitor.accessibilityFaults().forEach(fault -> faults.add(where + fault));
        visitor.strangers().forEach(stranger -> faults.add(where + stranger));
        visitor.complaints().forEach(complaint -> faults.add(where + complaint));
        if (visitor.scrollsSideways()) {
            faults.add(where + "scrolls sideways");
        }
        if (UNTRANSLATED.matcher(visitor.page().locator("body").innerText()).find()) {
            faults.add(where + "a text is missing");
        }
    }
}
