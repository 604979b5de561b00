package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticleState;
import fr.gisement.blog.Words;
import fr.gisement.browser.SchoolWork.Room;
import fr.gisement.identity.Role;
import fr.gisement.testing.TestInstallation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The blog of a class between two schools: who sees what, and what closes while a page is open. */
@StartedApplication
@ExtendWith(Chromium.class)
class BlogBrowserTests {

    private static final String CLOSING = "curie-5";
    private static final String CLOSING_DIRECTOR = "fanny.ferme@ac-lille.example";

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
                .query("select id from platform.person where mail = '%s'".formatted(CLOSING_DIRECTOR))
                .isEmpty()) {
            school().member(CLOSING_DIRECTOR, "Fanny", "Ferme", Role.DIRECTOR, CLOSING);
        }
    }

    @Test
    void whatATeacherPublishesIsReadInOneSchoolAndByNobodyOfAnother(Browser browser) {
        Room room = school().room(
                        DemonstrationFleet.OPEN,
                        DemonstrationFleet.DIRECTOR,
                        "Les Hérissons",
                        DemonstrationFleet.TEACHER);
        String draft;
        String article;
        try (Visitor teacher = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER)) {
            Page page = teacher.page();
            teacher.open(room.path());
            page.getByText("Écrire un article").click();
            page.waitForURL(Pattern.compile(".*/ecrire"));
            draft = path(page);
            article = draft.replace("/ecrire", "");
            page.getByText("Publier", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("Donnez un titre à l’article avant de le publier."))
                    .isVisible();
            title(page).fill("La récolte des pommes");
            body(page)
                    .fill(
                            "Douze kilos !\n\n<script>alert('lu')</script><img src=x onerror=alert('lu')>\n\nhttps://ailleurs.example");
            try (Visitor colleague = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.COLLEAGUE)) {
                assertThat(colleague.open(article).status()).isEqualTo(404);
                assertThat(colleague.open(draft).status()).isEqualTo(403);
                page.getByText("Publier", new Page.GetByTextOptions().setExact(true))
                        .click();
                assertThat(page.locator("h1")).hasText("La récolte des pommes");

                assertThat(colleague.open(room.path()).status()).isEqualTo(200);
                colleague.page().getByText("La récolte des pommes").click();
                Locator text = colleague.page().locator(".article-text p");
                assertThat(text).hasText(new String[] {
                    "Douze kilos !",
                    "<script>alert('lu')</script><img src=x onerror=alert('lu')>",
                    "https://ailleurs.example"
                });
                assertThat(colleague.page().locator(".article-text :is(script, img, a)"))
                        .hasCount(0);
                assertThat(colleague.page().locator(".by"))
                        .containsText(Pattern.compile("Claire Dubois\\s*Publié aujourd’hui à \\d+\\sh"));
                assertThat(colleague.page().getByText("Modifier")).hasCount(0);
                assertThat(colleague.complaints().stream().filter(complaint -> !complaint.contains("status of 40")))
                        .isEmpty();
            }
        }
        String elsewhere = DemonstrationFleet.CURIE;
        for (String stranger : List.of(
                DemonstrationFleet.OTHER_TEACHER,
                DemonstrationFleet.OTHER_DIRECTOR,
                DemonstrationFleet.IEN,
                DemonstrationFleet.ERUN,
                DemonstrationFleet.ADMIN)) {
            try (Visitor visitor = Visitor.withPhone(browser, port).signIn(stranger)) {
                for (String guess : List.of(room.path(), article, draft)) {
                    assertThat(visitor.open(guess).status())
                            .as("%s at %s", stranger, guess)
                            .isEqualTo(403);
                    assertThat(visitor.page().getByText("pommes")).hasCount(0);
                }
            }
        }
        for (String person : List.of(DemonstrationFleet.OTHER_TEACHER, DemonstrationFleet.TEACHER_OF_BOTH)) {
            try (Visitor visitor = Visitor.withPhone(browser, port).signIn(person)) {
                for (String guess : List.of(room.path(), article, draft)) {
                    String moved = guess.replace(DemonstrationFleet.OPEN, elsewhere);
                    assertThat(visitor.open(moved).status()).as(moved).isEqualTo(404);
                    assertThat(visitor.page().getByText("pommes")).hasCount(0);
                }
                for (String forged : List.of("/classes/0", "/classes/%27%20or%201=1", "/classes/" + "a".repeat(36))) {
                    assertThat(visitor.open("/e/" + elsewhere + forged).status())
                            .as(forged)
                            .isEqualTo(404);
                }
            }
        }
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open(article);
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/connexion.*"));
        }
    }

    @Test
    void inTwoTabsAMemberOfTwoSchoolsIsInBothAndWritesIntoTheRightOne(Browser browser) {
        Room here = school().room(
                        DemonstrationFleet.OPEN,
                        DemonstrationFleet.DIRECTOR,
                        "Les Renards",
                        DemonstrationFleet.TEACHER_OF_BOTH);
        Room there = school().room(
                        DemonstrationFleet.CURIE,
                        DemonstrationFleet.OTHER_DIRECTOR,
                        "Les Loups",
                        DemonstrationFleet.TEACHER_OF_BOTH);
        try (Visitor both = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER_OF_BOTH)) {
            both.open(here.path());
            Page first = both.page();
            Page second = both.context().newPage();
            second.navigate(first.url().replace(here.path(), there.path()));
            assertThat(second.locator("h1")).hasText("Les Loups");
            first.getByText("Écrire un article").click();
            second.getByText("Écrire un article").click();
            first.waitForURL(Pattern.compile(".*/ecrire"));
            second.waitForURL(Pattern.compile(".*/ecrire"));
            title(first).fill("Chez les renards");
            title(second).fill("Chez les loups");
            body(first).fill("Ici.");
            body(second).fill("Là.");
            publish(first);
            publish(second);
            assertThat(first.locator("h1")).hasText("Chez les renards");
            assertThat(second.locator("h1")).hasText("Chez les loups");
            both.open(here.path());
            second.navigate(first.url().replace(here.path(), there.path()));
            assertThat(first.locator(".article-item h3")).hasText("Chez les renards");
            assertThat(second.locator(".article-item h3")).hasText("Chez les loups");
        }
    }

    @Test
    void aPublishedArticleIsChangedApartFromItsReadersAndTakenBack(Browser browser) {
        Room room = school().room(
                        DemonstrationFleet.OPEN,
                        DemonstrationFleet.DIRECTOR,
                        "Les Cigales",
                        DemonstrationFleet.TEACHER);
        ArticleId article = school().article(room, DemonstrationFleet.TEACHER, new Words("Un", "Premier texte."));
        try (Visitor teacher = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER);
                Visitor colleague = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.COLLEAGUE)) {
            Page page = teacher.page();
            teacher.open(room.write(article));
            assertThat(page.locator(".state .badge")).hasText("Publié");
            body(page).fill("Second texte.");
            assertThat(page.locator(".state .badge")).hasText("Modifications non publiées");
            colleague.open(room.article(article));
            assertThat(colleague.page().locator(".article-text")).hasText("Premier texte.");
            page.getByText("Publier les modifications").click();
            assertThat(page.locator(".article-text")).hasText("Second texte.");
            colleague.page().reload();
            assertThat(colleague.page().locator(".article-text")).hasText("Second texte.");
            assertThat(colleague.page().locator(".by")).containsText("Modifié aujourd’hui");

            page.getByText("Modifier", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText("Retirer l’article").click();
            page.getByText("Retirer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".state .badge")).hasText("Retiré");
            assertThat(colleague.open(room.article(article)).status()).isEqualTo(404);
        }
    }

    @Test
    void aPageThatStaysOpenSaysThatItsSchoolIsSuspendedAndKeepsTheWords(Browser browser) {
        Room room = school().room(CLOSING, CLOSING_DIRECTOR, "Les Lucioles");
        ArticleId draft = school().draft(room, CLOSING_DIRECTOR, new Words("Un soir", "Il faisait nuit."));
        try (Visitor director = Visitor.withPhone(browser, port).signIn(CLOSING_DIRECTOR)) {
            Page page = director.page();
            director.open(room.write(draft));
            school().suspend(CLOSING, "travaux jusqu’au 12");
            try {
                body(page).fill("Il faisait nuit noire.");
                assertThat(page.locator(".callout-error"))
                        .containsText("l’espace de votre école vient d’être suspendu");
                assertThat(page.locator("body")).not().containsText("ce numéro");
                assertThat(body(page)).hasValue("Il faisait nuit noire.");

                try (Visitor later = Visitor.withPhone(browser, port).signIn(CLOSING_DIRECTOR)) {
                    assertThat(later.open(room.path()).status()).isEqualTo(503);
                    assertThat(later.page().locator(".notice"))
                            .containsText("Le rectorat précise : « travaux jusqu’au 12 »");
                }
            } finally {
                school().reactivate(CLOSING);
            }
            body(page).fill("Il faisait nuit noire, et froid.");
            assertThat(page.locator(".callout-error")).hasCount(0);
            assertThat(page.locator("draft-keeper")).hasAttribute("state", "saved");
            assertThat(school().read(room, CLOSING_DIRECTOR, draft).words().body())
                    .isEqualTo("Il faisait nuit noire, et froid.");
        }
    }

    @Test
    void aPageThatStaysOpenSaysThatTheRightIsGone(Browser browser) {
        Room room = school().room(
                        DemonstrationFleet.OPEN,
                        DemonstrationFleet.DIRECTOR,
                        "Les Marmottes",
                        DemonstrationFleet.TEACHER);
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, new Words("Mien", "Encore."));
        try (Visitor teacher = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            school().remove(room, DemonstrationFleet.DIRECTOR, DemonstrationFleet.TEACHER);
            publish(teacher.page());
            assertThat(teacher.page().locator(".callout-error")).containsText("vous n’en avez plus le droit");
            assertThat(school().read(room, DemonstrationFleet.DIRECTOR, draft).state())
                    .isEqualTo(ArticleState.DRAFT);
        }
    }

    @Test
    void theDoorstepLeadsInAndAVisitorThroughTheDoor(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/e/" + DemonstrationFleet.OPEN);
            Page page = visitor.page();
            page.getByText("Entrer", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(Pattern.compile(".*/connexion.*"));
            page.fill("[name=mail]", DemonstrationFleet.TEACHER);
            page.fill("[name=password]", DemonstrationFleet.PASSWORD);
            page.click("form [type=submit]");
            page.waitForURL(Pattern.compile(".*/e/" + DemonstrationFleet.OPEN + "/accueil.*"));
            assertThat(page.locator("h1")).hasText("École primaire Jean Jaurès");
        }
    }

    private static void publish(Page page) {
        page.getByText("Publier", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static Locator title(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Titre").setExact(true));
    }

    private static Locator body(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Texte").setExact(true));
    }
}
