package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import java.util.List;
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

/** The console's overview and its search, map and table of schools. */
@StartedApplication
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSchoolsBrowserTests {

    private static final String SCHOOLS = "/console/ecoles";
    private static final String TOWN = SCHOOLS + "?circonscription=" + ConsoleTown.CIRCONSCRIPTION;
    private static final int DESK = 1280;

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
    void whatIsLookedForStandsInTheAddressAndTheBackButtonUndoesIt(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(SCHOOLS);
            page.getByLabel("École, commune ou UAI").fill("evin malmaison");
            assertThat(page.locator(".outcome p")).hasText("2 écoles trouvées");
            assertThat(page).hasURL(Pattern.compile("\\?q=evin(\\+|%20)malmaison$"));
            page.getByLabel("Aucun compte activé").check();
            assertThat(page.locator(".outcome p")).hasText("Une école trouvée");
            assertThat(page).hasURL(Pattern.compile("comptes=aucun"));
            assertThat(names(page)).hasText(new String[] {"École Irène Curie"});
            page.goBack();
            assertThat(page.locator(".outcome p")).hasText("2 écoles trouvées");
            assertThat(page.getByLabel("Aucun compte activé")).not().isChecked();
            page.reload();
            assertThat(page.getByLabel("École, commune ou UAI")).hasValue("evin malmaison");
            assertThat(page.locator(".outcome p")).hasText("2 écoles trouvées");
            page.getByText("Effacer les filtres").click();
            assertThat(page).hasURL(Pattern.compile(SCHOOLS + "$"));
            assertThat(page.getByLabel("École, commune ou UAI")).hasValue("");
        }
    }

    @Test
    void wordsTypedOneAfterTheOtherAreOneStepBack(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(SCHOOLS);
            String all = page.locator(".outcome p").innerText();
            page.getByLabel("École, commune ou UAI").fill("ecole");
            assertThat(page).hasURL(Pattern.compile("q=ecole$"));
            page.getByLabel("École, commune ou UAI").fill("ecole du lac");
            assertThat(page).hasURL(Pattern.compile("lac$"));
            assertThat(page.locator(".outcome p")).hasText("Une école trouvée");
            page.goBack();
            assertThat(page.locator(".outcome p")).hasText(all);
            assertThat(page.getByLabel("École, commune ou UAI")).hasValue("");
        }
    }

    @Test
    void aCirconscriptionIsChosenByTypingItsName(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(SCHOOLS);
            page.getByLabel("Circonscription").fill("évin");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Évin-Est"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("circonscription=" + ConsoleTown.CIRCONSCRIPTION));
            assertThat(page.locator(".outcome p")).hasText("4 écoles trouvées");
        }
    }

    @Test
    void theMapAndTheTableShowTheSameSchools(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(TOWN);
            assertThat(names(page))
                    .hasText(new String[] {"École du Lac", "École Irène Curie", "École Jules Ferry", "École du Pré"});
            assertThat(onTheMap(page))
                    .containsExactlyInAnyOrder(
                            "École du Lac, Dourges",
                            "École Jules Ferry, Évin-Malmaison",
                            "École du Pré, Noyelles-Godault");
            assertThat(page.locator(".school-map .notes"))
                    .containsText("Une école trouvée n’a pas de coordonnées dans l’annuaire");
            assertThat(page.locator("school-map .link")).hasCount(1);
            visitor.open(TOWN + "&q=pre");
            assertThat(names(page)).hasText(new String[] {"École du Pré"});
            assertThat(onTheMap(page)).containsExactly("École du Pré, Noyelles-Godault");
        }
    }

    @Test
    void aMarkSaysItsNameAndLeadsToTheSpace(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(TOWN + "&q=ferry");
            page.waitForFunction("() => !!customElements.get('school-map')");
            @SuppressWarnings("unchecked")
            List<Number> place = (List<Number>) page.evaluate("""
                    () => {
                      const svg = document.querySelector("school-map svg");
                      svg.scrollIntoView({ block: "center" });
                      const [, x, y] = svg.querySelector("[id^=carte-mark-]").getAttribute("d").match(/M(\\d+) (\\d+)/);
                      const at = new DOMPoint(+x, +y).matrixTransform(svg.getScreenCTM());
                      return [at.x, at.y];
                    }""");
            page.mouse().move(place.get(0).doubleValue(), place.get(1).doubleValue());
            assertThat(page.locator("school-map .tip")).hasText("École Jules Ferry, Évin-Malmaison");
            page.mouse().click(place.get(0).doubleValue(), place.get(1).doubleValue());
            assertThat(page).hasURL(Pattern.compile("/console/espaces/" + ConsoleTown.FERRY + "$"));
        }
    }

    @Test
    void aCirconscriptionsNameOnTheMapComesCloser(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(SCHOOLS);
            page.waitForFunction("() => !!customElements.get('school-map')");
            page.locator("school-map text", new Page.LocatorOptions().setHasText("Évin-Est"))
                    .dispatchEvent("click");
            assertThat(page).hasURL(Pattern.compile("circonscription=" + ConsoleTown.CIRCONSCRIPTION));
        }
    }

    @Test
    void whoUsesNoMouseGoesPastTheMapToTheTable(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(TOWN);
            assertThat(page.locator("school-map [tabindex], school-map a")).hasCount(0);
            page.getByText("Aller à la liste").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".school-table")).isFocused();
            page.keyboard().press("Tab");
            assertThat(names(page).first()).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/console/espaces/" + ConsoleTown.RPI + "$"));
            assertThat(page.locator("h1")).hasText("RPI Noyelles – Dourges");
        }
    }

    @Test
    void theFirstTabStopLeadsPastTheHeaderOfThisPageAndNotOfAnother(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(TOWN);
            page.keyboard().press("Tab");
            assertThat(page.getByText("Aller au contenu")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            assertThat(page).hasURL(Pattern.compile(ConsoleTown.CIRCONSCRIPTION + "$"));
        }
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToTry(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open(SCHOOLS + "?q=introuvable");
            assertThat(page.locator(".outcome")).containsText("Essayez avec la commune seule");
            visitor.open(SCHOOLS + "?q=0629001A");
            page.getByText("Chercher 0629001").click();
            assertThat(page.locator(".outcome a").first()).not().containsText("Chercher");
            visitor.open(SCHOOLS + "?q=gambetta lens");
            page.getByText("Une école fermée correspond").click();
            assertThat(names(page)).hasText(new String[] {"École primaire Gambetta"});
        }
    }

    @Test
    void aPhoneShowsTheListOrTheMap(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.ADMIN)) {
            Page page = visitor.page();
            visitor.open(TOWN);
            assertThat(page.locator(".school-table")).isVisible();
            assertThat(page.locator("school-map")).isHidden();
            page.locator(".page-tabs").getByText("Carte").click();
            assertThat(page).hasURL(Pattern.compile("vue=carte"));
            assertThat(page.locator("school-map")).isVisible();
            assertThat(page.locator(".school-table")).isHidden();
            page.goBack();
            assertThat(page.locator(".school-table")).isVisible();
        }
    }

    @Test
    void theOverviewLeadsToTheSchoolsOfACirconscription(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open("/console");
            assertThat(page.locator(".page-header .subtitle")).containsText("Chiffres lus à");
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Évin-Est"));
            assertThat(row).containsText("2 sur 3");
            assertThat(row).containsText("1 suspendu");
            assertThat(row).containsText("1 sur 2");
            assertThat(page.locator(".concerns")).containsText("École Irène Curie");
            assertThat(page.locator(".concerns")).containsText("inondation");
            row.getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName("Évin-Est").setExact(true))
                    .click();
            assertThat(page.locator(".outcome p")).hasText("4 écoles trouvées");
        }
    }

    @Test
    void theOverviewIsSortedAndNarrowedByItsAddress(Browser browser) {
        try (Visitor visitor = atTheDesk(browser)) {
            Page page = visitor.page();
            visitor.open("/console?tri=ecoles");
            assertThat(page.locator("td.name a").first()).hasText("Lens");
            page.locator("vaadin-select", new Page.LocatorOptions().setHasText("Montrer"))
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Avec des espaces suspendus"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("etat=suspendues"));
            assertThat(page.locator("td.name a", new Page.LocatorOptions().setHasText("Évin-Est")))
                    .isVisible();
            assertThat(page.locator("td.name a", new Page.LocatorOptions().setHasText("Lens")))
                    .hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1280, LIGHT", "1280, DARK"})
    void thePagesAreAccessibleAndFit(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours).signIn(DemonstrationFleet.ADMIN)) {
            visitor.open("/console");
            isSound(visitor);
            visitor.wholePicture("console-vue-d-ensemble");
            visitor.open(TOWN);
            isSound(visitor);
            visitor.picture("console-ecoles");
            visitor.open(TOWN + "&vue=carte");
            isSound(visitor);
        }
    }

    private static void isSound(Visitor visitor) {
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.strangers()).isEmpty();
        assertThat(visitor.page().locator("body").innerText()).doesNotContainPattern("(console|operations)\\.[a-z]");
    }

    private Visitor atTheDesk(Browser browser) {
        return Visitor.with(browser, port, DESK, ColorScheme.LIGHT).signIn(DemonstrationFleet.ADMIN);
    }

    private static Locator names(Page page) {
        return page.locator(".school-table td.name a");
    }

    /** What the map says of each of its marks, of which it must have as many. */
    private static List<String> onTheMap(Page page) {
        String texts = page.locator("school-map").getAttribute("dots");
        Object marks = page.evaluate(
                "[...document.querySelectorAll('school-map defs [id^=carte-mark-]')].map(it => it.getAttribute('d')).join('').split('M').length - 1");
        List<String> told = List.of(texts.split("\n", -1));
        assertThat(marks).isEqualTo(told.size());
        return told;
    }
}
