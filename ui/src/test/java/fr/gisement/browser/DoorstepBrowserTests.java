package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@StartedApplication
@ExtendWith(Chromium.class)
class DoorstepBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void aSchoolsOwnWordsComeFromItsOwnSchema(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            assertThat(visitor.open("/e/" + DemonstrationFleet.OPEN).status()).isEqualTo(200);
            assertThat(visitor.page().locator("h1")).hasText("École primaire Jean Jaurès");
            assertThat(visitor.page().locator(".welcome p")).hasText("Entrez, la cloche va sonner.");
            assertThat(visitor.page().locator(".fact"))
                    .hasText(new String[] {"Commune : Auchel", "Circonscription : Auchel"});
            visitor.picture("porte-ecole");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    @Test
    void anRpiShowsItsSchools(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/e/" + DemonstrationFleet.RPI);
            assertThat(visitor.page().locator(".sites .name")).hasText(new String[] {
                "École élémentaire Jean Jaurès", "École maternelle Cachin", "École primaire des Terrils"
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        DemonstrationFleet.SUSPENDED + ", 503, École maternelle du Marais, suspendu",
        DemonstrationFleet.IN_PREPARATION + ", 503, École élémentaire Voltaire, en préparation",
        DemonstrationFleet.BEHIND + ", 503, École primaire Molière, mise à jour",
        DemonstrationFleet.ARCHIVED + ", 410, École primaire Gambetta, n’utilise plus",
        "nulle-part, 404, Cette page n’existe pas, incomplète"
    })
    void aSpaceThatCannotBeEnteredSaysWhyWithTheRightStatus(
            String slug, int status, String title, String words, Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            assertThat(visitor.open("/e/" + slug).status()).isEqualTo(status);
            assertThat(visitor.page().locator("h1")).hasText(title);
            assertThat(visitor.page().locator(".notice")).containsText(words);
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void theWayFromThePublicPageToASchoolNeedsNoNewPage(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/?q=jaures auchel");
            visitor.page().locator(".space a").first().click();
            assertThat(visitor.page()).hasURL("http://127.0.0.1:%d/e/%s".formatted(port, DemonstrationFleet.OPEN));
            assertThat(visitor.page().locator("h1")).hasText("École primaire Jean Jaurès");
            assertThat(visitor.page()).hasTitle("École primaire Jean Jaurès – Gisement");
        }
    }
}
