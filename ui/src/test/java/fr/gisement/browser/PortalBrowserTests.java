package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@StartedApplication
@ExtendWith(Chromium.class)
class PortalBrowserTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void thePageFitsTheScreen(int width, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, ColorScheme.LIGHT)) {
            visitor.open("/");
            assertThat(visitor.page().locator(".figures dd")).hasText(new String[] {"2", "15", "20", "6"});
            visitor.page().locator("vaadin-details-summary").last().click();
            assertThat(space(visitor, "RPI Sallaumines")).isVisible();
            assertThat(visitor.scrollsSideways()).isFalse();
        }
    }

    @Test
    void aCirconscriptionSendsItsSchoolsOnlyWhenItIsOpenedAndTheKeyboardOpensIt(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/");
            Locator circonscriptions = visitor.page().locator("vaadin-details-summary");
            assertThat(circonscriptions).hasCount(2);
            assertThat(visitor.page().locator(".space")).hasCount(0);
            circonscriptions.first().focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator("vaadin-details[opened] .space > .name"))
                    .hasText(new String[] {
                        "École élémentaire Voltaire", "École maternelle du Marais", "École primaire Jean Jaurès"
                    });
        }
    }

    @Test
    void aSpaceThatIsNotOpenSaysSoInWordsAndAClosedSchoolIsNotListed(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/?q=auchel");
            assertThat(space(visitor, "Voltaire").locator(".openness")).hasText("Espace en préparation");
            assertThat(space(visitor, "Marais").locator(".openness")).hasText("Espace suspendu");
            assertThat(space(visitor, "Jaurès").locator(".openness")).hasCount(0);
            visitor.open("/?q=lens");
            assertThat(space(visitor, "Molière").locator(".openness")).hasText("Mise à jour en cours");
            assertThat(space(visitor, "Gambetta")).hasCount(0);
        }
    }

    @Test
    void aSearchShowsTenSchoolsAndThenTheRestAndStaysInTheAddress(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/");
            visitor.page().getByLabel("Trouver mon école").fill("LIEVIN curie");
            assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).hasText("13 écoles trouvées");
            assertThat(visitor.page().locator(".space")).hasCount(10);
            visitor.page().getByText("Et 3 autres").click();
            assertThat(visitor.page().locator(".space")).hasCount(DemonstrationFleet.CURIE_SCHOOLS);
            visitor.page().reload();
            assertThat(visitor.page().getByLabel("Trouver mon école")).hasValue("LIEVIN curie");
            assertThat(visitor.page().locator(".space")).hasCount(10);
        }
    }

    @Test
    void theFirstTabStopLeadsPastTheHeader(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().getByText("Aller au contenu")).isFocused();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator("main")).isFocused();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void thePageIsAccessibleSilentAndTalksToNobodyElse(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours)) {
            visitor.open("/");
            visitor.picture("portail");
            visitor.open("/?q=jaures");
            visitor.page().locator("vaadin-details-summary").first().click();
            assertThat(visitor.page().locator("vaadin-details[opened] .space")).hasCount(3);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    @Test
    void aVisitThatExpiredBeginsAnewByItself(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/");
            visitor.forgetVisit();
            visitor.page().evaluate("window.before = true");
            visitor.page().getByLabel("Trouver mon école").fill("lens");
            visitor.page().waitForFunction("window.before === undefined");
            visitor.page().waitForSelector("h1");
            assertThat(visitor.page().locator(".v-system-error")).hasCount(0);
        }
    }

    @Test
    void aLostConnectionSaysSoInFrench(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/");
            visitor.context().setOffline(true);
            assertThat(visitor.page().locator("vaadin-connection-indicator")).containsText("Connexion interrompue");
            assertThat(visitor.page().locator("vaadin-connection-indicator"))
                    .hasJSProperty("onlineText", "Connexion rétablie");
        }
    }

    @Test
    void noKeyOfAMessageBundleIsOnTheScreen(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            for (String path :
                    new String[] {"/?q=auchel", "/e/" + DemonstrationFleet.OPEN, "/e/nulle-part", "/nulle-part"}) {
                visitor.open(path);
                Page page = visitor.page();
                assertThat(page.locator("html")).hasAttribute("lang", "fr");
                assertThat(page.locator("header")).hasText("Gisement");
                assertThat(page.locator("body").innerText()).doesNotContainPattern("(portal|shell|doorstep)\\.[a-z]");
            }
        }
    }

    private static Locator space(Visitor visitor, String name) {
        return visitor.page().locator(".space", new Page.LocatorOptions().setHasText(name));
    }
}
