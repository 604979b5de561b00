package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.testing.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit journal as the rectorat reads it. */
@StartedRectorat
@ExtendWith(Chromium.class)
class JournalBrowserTests {

    private static final String SCREEN = "/console/journal";

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @BeforeEach
    void entries() {
        note("Alice Rectorat", "TENANT_SUSPENDED", "École du Marais", "{\"reason\": \"travaux\"}");
        note("Alice Rectorat", "ENTRY_REFUSED", "École Zola", "{\"slug\": \"zola\"}");
        note("Bob Rectorat", "SOMETHING_NEW", "=1+1", "{}");
    }

    @Test
    void entriesAreSentencesAndWhatIsKnownBesideUnfolds(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            assertThat(sentence(page, 0)).hasText("Bob Rectorat – SOMETHING_NEW – =1+1");
            assertThat(sentence(page, 1))
                    .hasText(
                            "Alice Rectorat a voulu entrer dans l’espace « École Zola » sans y avoir de rôle : l’entrée a été refusée.");
            assertThat(sentence(page, 2)).hasText("Alice Rectorat a suspendu l’espace « École du Marais ».");
            Locator details = page.locator(".journal-entries > li").nth(2).locator("vaadin-details-summary");
            details.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".journal-entries > li").nth(2)).containsText("travaux");
            assertThat(page.locator(".journal-entries > li").nth(2)).containsText("TENANT_SUSPENDED");
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void filtersStandInTheAddress(Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, 1280, ColorScheme.LIGHT)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            page.getByLabel("Qui", new Page.GetByLabelOptions().setExact(true)).fill("bob");
            page.waitForURL(url -> url.contains("qui=bob"));
            assertThat(sentence(page, 0)).containsText("Bob Rectorat");
            assertThat(page.locator(".sentence").filter(new Locator.FilterOptions().setHasText("Alice")))
                    .hasCount(0);
            page.reload();
            assertThat(page.getByLabel("Qui", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("bob");

            visitor.open(SCREEN + "?action=ENTRY_REFUSED&q=zola");
            assertThat(sentence(page, 0)).containsText("sans y avoir de rôle");
            assertThat(page.locator("vaadin-select")).containsText("Entrée refusée");
            visitor.open(SCREEN + "?au=2000-01-01");
            assertThat(page.locator(".empty-state")).containsText("Aucune ligne ne correspond");
            visitor.open(SCREEN + "?du=hier&action=%27&page=-4&qui=%25");
            assertThat(page.locator("main")).containsText("Aucune ligne");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aCheckSaysThatItIsWholeOrWhichEntryWasTouched(Browser browser) {
        String last =
                installation.query("select max(seq) from platform.audit_entry").getFirst();
        try (Visitor visitor = Visitor.with(browser, port, 1280, ColorScheme.LIGHT)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            check(page);
            assertThat(page.locator(".check-verdict")).containsText("Le journal est intact");
            visitor.picture("journal-intact");

            byHand("update platform.audit_entry set subject = 'École Hugo' where seq = " + last);
            check(page);
            assertThat(page.locator(".check-verdict")).containsText("La ligne n° " + last + " a été modifiée");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("journal-touche");
            byHand("update platform.audit_entry set subject = '=1+1' where seq = " + last);
            assertThat(sentence(page, 0)).hasText("Alice Rectorat a vérifié le journal.");
        }
    }

    @Test
    void whatIsShownIsExportedAndNoCellActsAsAFormula(Browser browser) throws IOException {
        try (Visitor visitor = Visitor.with(browser, port, 1280, ColorScheme.LIGHT)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN + "?qui=bob");
            Download download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exporter (CSV)"))
                            .click());
            assertThat(download.suggestedFilename()).isEqualTo("journal.csv");
            assertThat(Files.readString(download.path()))
                    .startsWith("\uFEFF\"N°\";\"Date et heure\"")
                    .contains(";\"SOMETHING_NEW\";\"'=1+1\";")
                    .doesNotContain("Alice", "\"=1");
            visitor.open(SCREEN);
            assertThat(sentence(page, 0)).hasText("Alice Rectorat a exporté le journal.");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT"})
    void thePageFitsAndIsAccessible(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours)) {
            visitor.signIn(RectoratFleet.ADMIN).open(SCREEN);
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            visitor.picture("journal");
        }
    }

    private static void check(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vérifier le journal"))
                .click();
    }

    private static Locator sentence(Page page, int index) {
        return page.locator(".journal-entries .sentence").nth(index);
    }

    private void note(String actor, String action, String subject, String detail) {
        installation.execute("""
                insert into platform.audit_entry (actor, action, subject_kind, subject, detail)
                values ('%s', '%s', 'TENANT', '%s', '%s')""".formatted(actor, action, subject, detail));
    }

    private void byHand(String statement) {
        installation.executeAsSuperuser("set session_replication_role = replica; " + statement);
    }
}
