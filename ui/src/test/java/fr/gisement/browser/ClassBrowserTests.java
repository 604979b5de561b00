package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.Words;
import fr.gisement.identity.Role;
import fr.gisement.testing.TestInstallation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A school's home and its classes, as a director and as teachers find them. */
@StartedApplication
@ExtendWith(Chromium.class)
class ClassBrowserTests {

    private static final String EMPTY = "curie-3";
    private static final String EMPTY_DIRECTOR = "dora.vide@ac-lille.example";
    private static final String EMPTY_TEACHER = "theo.vide@ac-lille.example";
    private static final String RPI_DIRECTOR = "rita.rpi@ac-lille.example";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestInstallation installation;

    private SchoolWork school() {
        return new SchoolWork(application, installation);
    }

    @BeforeEach
    void peopleOfTheirOwn() {
        if (installation
                .query("select id from platform.person where mail = '%s'".formatted(EMPTY_DIRECTOR))
                .isEmpty()) {
            school().member(EMPTY_DIRECTOR, "Dora", "Vide", Role.DIRECTOR, EMPTY);
            school().member(EMPTY_TEACHER, "Théo", "Vide", Role.TEACHER, EMPTY);
            school().member(RPI_DIRECTOR, "Rita", "Rpi", Role.DIRECTOR, DemonstrationFleet.RPI);
        }
    }

    @Test
    void aSchoolWithoutClassesTellsItsDirectorAndItsTeachersWhatToDo(Browser browser) {
        try (Visitor director = Visitor.withPhone(browser, port).signIn(EMPTY_DIRECTOR);
                Visitor teacher = Visitor.withPhone(browser, port).signIn(EMPTY_TEACHER)) {
            director.open("/e/" + EMPTY + "/accueil");
            assertThat(director.page().locator(".empty-state")).containsText("Créez la première classe");
            director.page().getByText("Nouvelle classe").click();
            assertThat(director.page().locator("h1")).hasText("Nouvelle classe");
            teacher.open("/e/" + EMPTY + "/accueil");
            assertThat(teacher.page().locator(".empty-state")).containsText("La direction de l’école crée les classes");
            assertThat(teacher.page().getByText("Nouvelle classe")).hasCount(0);
            assertThat(teacher.open("/e/" + EMPTY + "/classes/nouvelle").status())
                    .isEqualTo(403);
            assertThat(teacher.page().locator("h1")).hasText("Cette page n’est pas pour vous");
        }
    }

    @Test
    void aDirectorMakesAClassNamesItAnewAndGivesItToATeacher(Browser browser) {
        try (Visitor director = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.DIRECTOR)) {
            director.open("/e/" + DemonstrationFleet.OPEN + "/classes/nouvelle");
            Page page = director.page();
            page.getByText("Créer la classe").click();
            assertThat(page.getByText("Donnez un nom à la classe.")).isVisible();
            assertThat(page.getByText("Choisissez au moins un niveau.")).isVisible();
            page.getByLabel("Nom de la classe").fill("Les Mésanges");
            level(page, "CP").check();
            level(page, "CE1").check();
            page.getByText("Créer la classe").click();
            page.waitForURL(Pattern.compile(".*/modifier"));
            String settings = page.url();

            page.getByLabel("Nom de la classe").fill("Les Merles");
            page.getByText("Enregistrer", exactly()).click();
            assertThat(page.locator(".callout")).containsText("C’est enregistré.");
            assertThat(page.locator("h1")).hasText("Les Merles");

            page.getByLabel("Ajouter une personne").click();
            page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Claire Dubois"))
                    .click();
            assertThat(page.locator(".teacher-list li .name")).hasText("Claire Dubois");
            try (Visitor teacher = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER)) {
                teacher.open("/e/" + DemonstrationFleet.OPEN + "/accueil");
                assertThat(teacher.page()
                                .locator("section", section("Mes classes"))
                                .locator(".class-card"))
                        .containsText(new String[] {"Les Merles"});
                page.getByText("Retirer", exactly()).click();
                assertThat(page.getByText("Personne n’enseigne encore dans cette classe."))
                        .isVisible();
                teacher.page().reload();
                assertThat(card(teacher.page(), "Les Merles")).isVisible();
                assertThat(teacher.page()
                                .locator("section", section("Mes classes"))
                                .locator(".class-card")
                                .filter(new Locator.FilterOptions().setHasText("Les Merles")))
                        .hasCount(0);
            }

            page.getByText("Archiver la classe").click();
            assertThat(page.locator(".page-header .badge")).hasText("Archivée");
            director.open("/e/" + DemonstrationFleet.OPEN + "/classes/nouvelle");
            page.getByLabel("Nom de la classe").fill("les merles");
            level(page, "CP").check();
            page.getByText("Créer la classe").click();
            assertThat(page.getByText("Il y a déjà une classe Les Merles cette année-là : elle est archivée."))
                    .isVisible();
            page.navigate(settings);
            page.getByText("Rouvrir la classe").click();
            assertThat(page.getByText("Archiver la classe")).isVisible();
            assertThat(director.complaints()).isEmpty();
        }
    }

    @Test
    void ofTwoDirectorsTheSecondSeesWhatTheFirstDid(Browser browser) {
        SchoolWork.Room room = school().room(DemonstrationFleet.OPEN, DemonstrationFleet.DIRECTOR, "Les Pinsons");
        try (Visitor director = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.DIRECTOR)) {
            director.open(room.path() + "/modifier");
            Page other = director.context().newPage();
            other.navigate(director.page().url());
            other.getByLabel("Nom de la classe").fill("Les Pies");
            other.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(other.locator("h1")).hasText("Les Pies");
            director.page().getByLabel("Nom de la classe").fill("Les Grives");
            director.page().getByText("Enregistrer", exactly()).click();
            assertThat(director.page().locator(".callout")).containsText("Quelqu’un d’autre vient de modifier");
            assertThat(director.page().getByLabel("Nom de la classe")).hasValue("Les Pies");
        }
    }

    @Test
    void anRpiShowsItsSchoolsAndAsksWhichOneAClassSitsIn(Browser browser) {
        try (Visitor director = Visitor.withPhone(browser, port).signIn(RPI_DIRECTOR)) {
            director.open("/e/" + DemonstrationFleet.RPI + "/accueil");
            assertThat(director.page().locator(".school-sites .commune"))
                    .hasText(new String[] {"Rouvroy", "Méricourt", "Sallaumines"});
            director.open("/e/" + DemonstrationFleet.RPI + "/classes/nouvelle");
            Page page = director.page();
            page.getByLabel("Nom de la classe").fill("Maternelle");
            level(page, "GS").check();
            page.getByText("Créer la classe").click();
            assertThat(page.getByText("Choisissez l’école où se trouve la classe."))
                    .isVisible();
            page.getByLabel("École maternelle Cachin, Méricourt").check();
            page.getByText("Créer la classe").click();
            page.waitForURL(Pattern.compile(".*/modifier"));
            director.open("/e/" + DemonstrationFleet.RPI + "/accueil");
            assertThat(card(page, "Maternelle").locator(".level")).hasText("GS · Méricourt");
        }
    }

    @Test
    void aClassIsMadeWithTheKeyboardAlone(Browser browser) {
        try (Visitor director =
                Visitor.with(browser, port, 1280, ColorScheme.LIGHT).signIn(DemonstrationFleet.DIRECTOR)) {
            director.open("/e/" + DemonstrationFleet.OPEN + "/classes/nouvelle");
            Page page = director.page();
            tabTo(page, "input[type=text], vaadin-text-field input");
            page.keyboard().type("Au clavier");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            tabTo(page, "vaadin-button");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/modifier"));
            assertThat(page.locator("h1")).hasText("Au clavier");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void everyPageFitsIsAccessibleAndSilent(int width, ColorScheme colours, Browser browser) {
        String name = "Les Chouettes " + width + (colours == ColorScheme.DARK ? " la nuit" : "");
        SchoolWork.Room room = school().room(DemonstrationFleet.OPEN, DemonstrationFleet.DIRECTOR, name);
        ArticleId article = school().article(room, DemonstrationFleet.DIRECTOR, SchoolTexts.OUTING);
        ArticleId draft = school().draft(room, DemonstrationFleet.DIRECTOR, new Words("Demain", "Nous irons au bois."));
        try (Visitor visitor = Visitor.with(browser, port, width, colours).signIn(DemonstrationFleet.DIRECTOR)) {
            for (var page : List.of(
                    new String[] {"ecole-accueil", "/e/" + DemonstrationFleet.OPEN + "/accueil"},
                    new String[] {"ecole-classes", "/e/" + DemonstrationFleet.OPEN + "/classes"},
                    new String[] {"classe-nouvelle", "/e/" + DemonstrationFleet.OPEN + "/classes/nouvelle"},
                    new String[] {"classe", room.path()},
                    new String[] {"classe-reglages", room.path() + "/modifier"},
                    new String[] {"article", room.article(article)},
                    new String[] {"article-ecrire", room.write(draft)})) {
                assertThat(visitor.open(page[1]).status()).isEqualTo(200);
                assertThat(visitor.page().locator("body"))
                        .not()
                        .containsText(Pattern.compile("(school|home|classes|blog)\\.[a-z]"));
                assertThat(visitor.scrollsSideways()).as(page[0]).isFalse();
                assertThat(visitor.accessibilityFaults()).as(page[0]).isEmpty();
                visitor.wholePicture(page[0]);
            }
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator level(Page page, String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator card(Page page, String name) {
        return page.locator(".class-card", new Page.LocatorOptions().setHasText(name));
    }

    private static Page.LocatorOptions section(String title) {
        return new Page.LocatorOptions().setHasText(title);
    }

    /** Presses Tab until something is focused that a selector names. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
