package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component in every state, by day and by night, on a phone and a wide screen; the frame around them. */
@StartedApplication
@ExtendWith(Chromium.class)
class GalleryBrowserTests {

    private static final List<String> TOLD_ON_A_PHONE = List.of("", "/classes", "/tableaux", "/grand");
    private static final List<String> TOLD_BY_NIGHT = List.of("/classes");

    @LocalServerPort
    private int port;

    static Stream<Arguments> everyPage() {
        return Stream.of("", "/classes", "/saisie", "/tableaux", "/icones", "/grand")
                .flatMap(part -> Stream.of(390, 1280)
                        .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(colours -> Arguments.of(part, width, colours))));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aPageIsAccessibleFitsTheScreenAndIsSilent(String part, int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours)) {
            visitor.open("/galerie" + part);
            picture(visitor, part, width, colours);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/saisie", "/tableaux", "/grand"})
    void theSmallestPhoneShowsAllOfIt(String part, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, 320, ColorScheme.LIGHT)) {
            visitor.open("/galerie" + part);
            assertThat(visitor.scrollsSideways()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void whatOpensAboveThePageIsAccessibleToo(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours)) {
            visitor.open("/galerie/saisie");
            visitor.page()
                    .locator("vaadin-button", new Page.LocatorOptions().setHasText("Suspendre"))
                    .click();
            assertThat(visitor.page().locator("vaadin-confirm-dialog")).containsText("Personne ne pourra y entrer");
            if (width == 390) {
                visitor.picture("design-fenetre");
            }
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void goingToAnotherPageLeadsTheKeyboardToItsTitleAndAFilterOfThePageDoesNot(Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, 1280, ColorScheme.LIGHT)) {
            visitor.open("/galerie");
            assertThat(visitor.page().locator("h1")).not().isFocused();
            way(visitor, "Tableaux").click();
            assertThat(visitor.page().locator("h1")).hasText("Tableaux");
            assertThat(visitor.page().locator("h1")).isFocused();
            assertThat(visitor.page()).hasTitle("Tableaux");
            assertThat(way(visitor, "Tableaux")).hasAttribute("aria-current", "page");
            assertThat(way(visitor, "Accueil")).not().hasAttribute("aria-current", "page");
            Locator next = visitor.page().locator(".pager .next");
            next.focus();
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/galerie/tableaux?page=3");
            assertThat(visitor.page().locator("h1")).not().isFocused();
        }
    }

    @Test
    void aThumbReachesFourWaysAndAMenuOfTheRest(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/galerie");
            Locator more = visitor.page().locator(".ways .more button");
            assertThat(visitor.page().locator(".ways > ul > li > a:visible")).hasCount(4);
            more.click();
            Locator beyond = visitor.page().locator(".ways .sheet a");
            assertThat(beyond).hasText(new String[] {"Icônes", "Grand"});
            visitor.page().keyboard().press("Escape");
            assertThat(beyond.first()).isHidden();
            more.click();
            beyond.last().click();
            assertThat(visitor.page().locator("h1")).hasText("Bonjour !");
            assertThat(beyond.first()).isHidden();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void thePersonsMenuOpensByKeyboardAndIsAccessible(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours).signIn(DemonstrationFleet.TEACHER)) {
            visitor.open("/galerie/tableaux");
            visitor.page().locator(".person-menu button").first().focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator("#moi a")).hasText(new String[] {"Mes espaces", "Mon compte"});
            if (colours == ColorScheme.LIGHT) {
                visitor.picture("design-menu");
            }
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().locator("#moi a").first()).isFocused();
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.page().locator("#moi")).isHidden();
        }
    }

    @Test
    void theMenuSignsOut(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.COLLEAGUE)) {
            visitor.open("/galerie");
            visitor.page().locator(".person-menu button").first().click();
            visitor.page().locator("#moi form button").click();
            visitor.page().waitForURL(url -> !url.contains("galerie"));
            visitor.open("/galerie");
            assertThat(visitor.page().locator(".person-menu button")).hasCount(0);
        }
    }

    @Test
    void aClassesCardLeadsOnFromAnywhereOnIt(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/galerie/grand");
            Locator card = visitor.page().locator(".class-card");
            assertThat(card.locator("a")).hasCount(1);
            card.click(new Locator.ClickOptions().setPosition(60, 120));
            assertThat(visitor.page().locator("h1")).hasText("Les classes");
        }
    }

    @Test
    void aBigPageHasTargetsForSmallHands(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/galerie/grand");
            for (Locator button :
                    visitor.page().locator(".big-button, .big vaadin-button").all()) {
                assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(60);
            }
        }
    }

    /** On a wide screen by day all of each page; on a phone and by night what tells most. */
    private static void picture(Visitor visitor, String part, int width, ColorScheme colours) {
        String name = "design" + (part.isEmpty() ? "-composants" : part.replace("/", "-"));
        if (width == 1280 && (colours == ColorScheme.LIGHT || part.isEmpty())) {
            visitor.wholePicture(name);
        } else if (width == 390 && (colours == ColorScheme.LIGHT ? TOLD_ON_A_PHONE : TOLD_BY_NIGHT).contains(part)) {
            visitor.picture(name);
        }
    }

    private static Locator way(Visitor visitor, String label) {
        return visitor.page().locator(".ways > ul > li > a", new Page.LocatorOptions().setHasText(label));
    }
}
