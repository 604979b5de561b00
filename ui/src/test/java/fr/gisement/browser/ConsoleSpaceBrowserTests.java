package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a space: what it shows, and what is done there as the school's people notice it. */
@StartedApplication
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSpaceBrowserTests {

    private static final String FERRY = "/console/espaces/" + ConsoleTown.FERRY;
    private static final int DESK = 1280;

    /** A worker takes a request within seconds. */
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @Autowired
    private TenantRegistry registry;

    private @Nullable ConsoleTown town;

    @BeforeAll
    void build() {
        town = new ConsoleTown(installation, registry);
    }

    @AfterAll
    void clear() {
        Objects.requireNonNull(town).close();
    }

    @Test
    void aSuspendedSchoolIsClosedToItsPeopleWhoReadWhyAndThenAllIsAsBefore(Browser browser) {
        try (Visitor admin = admin(browser);
                Visitor director = Visitor.withPhone(browser, port).signIn(ConsoleTown.DIRECTOR)) {
            director.open("/e/" + ConsoleTown.FERRY + "/accueil");
            assertThat(director.page().locator("h1")).hasText("École Jules Ferry");
            admin.open(FERRY);
            Page page = admin.page();
            button(page, "Suspendre").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Plus personne ne pourra entrer");
            confirm(dialog, "Suspendre");
            assertThat(dialog).containsText("Indiquez la raison");
            dialog.getByLabel("Raison").fill("Fuite d’eau jusqu’à lundi.");
            confirm(dialog, "Suspendre");
            assertThat(page.locator(".operation-notice")).hasText("C’est fait : l’espace est suspendu.", SOON);
            assertThat(page.locator(".page-header .badge")).hasText("Suspendu");
            assertThat(page.locator(".condition-notice")).containsText("Fuite d’eau jusqu’à lundi.");
            assertThat(page.locator(".journal-lines")).containsText("Espace suspendu");

            assertThat(director.open("/e/" + ConsoleTown.FERRY).status()).isEqualTo(503);
            director.open("/e/" + ConsoleTown.FERRY + "/accueil");
            assertThat(director.page().locator("main")).containsText("Fuite d’eau jusqu’à lundi.");

            button(page, "Rouvrir").click();
            confirm(dialog, "Rouvrir");
            assertThat(page.locator(".operation-notice")).hasText("C’est fait : l’espace est rouvert.", SOON);
            assertThat(page.locator(".page-header .badge")).hasText("En service");

            assertThat(director.open("/e/" + ConsoleTown.FERRY).status()).isEqualTo(200);
            director.open("/e/" + ConsoleTown.FERRY + "/accueil");
            assertThat(director.page().locator("main")).not().containsText("Fuite d’eau");
            assertThat(director.page().locator("h1")).hasText("École Jules Ferry");
        }
    }

    @Test
    void closingAsksForTheNameAndCanBeTakenBack(Browser browser) {
        try (Visitor admin = admin(browser)) {
            admin.open("/console/espaces/" + ConsoleTown.RPI);
            Page page = admin.page();
            button(page, "Fermer").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Ses données sont conservées");
            dialog.getByLabel("Raison").fill("Regroupement des écoles.");
            dialog.getByLabel("Pour confirmer").fill("RPI d’ailleurs");
            confirm(dialog, "Fermer");
            assertThat(dialog).containsText("Ce n’est pas le nom ci-dessus.");
            dialog.getByLabel("Pour confirmer").fill("rpi noyelles - dourges");
            confirm(dialog, "Fermer");
            assertThat(page.locator(".operation-notice")).hasText("C’est fait : l’espace est fermé.", SOON);
            assertThat(page.locator(".page-header .badge")).hasText("Fermé");
            button(page, "Rouvrir").click();
            confirm(dialog, "Rouvrir");
            assertThat(page.locator(".operation-notice")).hasText("C’est fait : l’espace est rouvert.", SOON);
        }
    }

    @Test
    void suspendingACirconscriptionSaysHowManySchoolsCloseWithIt(Browser browser) {
        try (Visitor admin = admin(browser)) {
            admin.open("/console/circonscriptions/" + ConsoleTown.CIRCONSCRIPTION);
            Page page = admin.page();
            assertThat(page.locator(".spaces-card td.name"))
                    .hasText(new String[] {"École Irène Curie", "École Jules Ferry", "RPI Noyelles – Dourges"});
            button(page, "Suspendre").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("ses 2 espaces ouverts seront fermés");
            page.getByRole(AriaRole.DIALOG).getByText("Annuler").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
    }

    @Test
    void whoNeverActivatedGetsANewCodeThatIsShownOnce(Browser browser) {
        try (Visitor admin = admin(browser)) {
            admin.open(FERRY);
            Page page = admin.page();
            assertThat(page.locator(".staff .head")).containsText("2 personnes, un compte activé.");
            page.getByLabel("Renvoyer l’activation à Noé Attend").click();
            confirm(page.getByRole(AriaRole.DIALOG), "Renvoyer l’activation");
            assertThat(page.locator(".handover .code")).hasText(Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}"));
            assertThat(page.locator(".handover .who")).hasText("Mme Noé Attend");
            page.getByText("J’ai noté").click();
            assertThat(page.locator(".handover .code")).hasCount(0);
            page.reload();
            assertThat(page.locator(".journal-lines")).containsText("Code d’activation renvoyé · Noé Attend");
        }
    }

    @Test
    void aSpaceShowsItsSitesItsPeopleAndItsSchema(Browser browser) {
        try (Visitor admin = admin(browser)) {
            admin.open("/console/espaces/" + ConsoleTown.RPI);
            Page page = admin.page();
            assertThat(page.locator(".site-facts h3")).hasText(new String[] {"École du Lac", "École du Pré"});
            assertThat(page.locator("main")).containsText("0629004J");
            assertThat(page.locator("main")).containsText("à jour");
            assertThat(page.locator("main")).containsText("Conforme");
            assertThat(page.locator("main")).containsText("Personne n’est encore inscrit ici.");
        }
    }

    @Test
    void anAddressOfNoSpaceSaysSo(Browser browser) {
        try (Visitor admin = admin(browser)) {
            admin.open("/console/espaces/nulle-part");
            assertThat(admin.page().locator("h1")).hasText("Cette page n’existe pas");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1280, LIGHT", "1280, DARK"})
    void thePagesAreAccessibleAndFit(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours).signIn(DemonstrationFleet.ADMIN)) {
            visitor.open(FERRY);
            isSound(visitor);
            visitor.wholePicture("console-espace");
            button(visitor.page(), "Suspendre").click();
            assertThat(visitor.page().getByLabel("Raison")).isVisible();
            isSound(visitor);
            visitor.picture("console-suspendre");
            visitor.open("/console/circonscriptions/" + ConsoleTown.CIRCONSCRIPTION);
            isSound(visitor);
            visitor.open("/console/espaces/" + ConsoleTown.CURIE);
            isSound(visitor);
        }
    }

    private static void isSound(Visitor visitor) {
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.page().locator("body").innerText())
                .doesNotContainPattern("(console|operations|journal)\\.[a-z]");
    }

    private Visitor admin(Browser browser) {
        return Visitor.with(browser, port, DESK, ColorScheme.LIGHT).signIn(DemonstrationFleet.ADMIN);
    }

    private static Locator button(Page page, String name) {
        return page.locator(".page-header").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static void confirm(Locator dialog, String name) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
