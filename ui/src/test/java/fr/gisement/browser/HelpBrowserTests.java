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
import fr.gisement.browser.SchoolWork.Room;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A director asks for help, is answered, lets the trainer in, sees what they looked at, and sends them out. */
@StartedApplication
@ExtendWith(Chromium.class)
class HelpBrowserTests {

    private static final String HELP = "/e/" + DemonstrationFleet.OPEN + "/mon-erun";
    private static final String HOME = "/e/" + DemonstrationFleet.OPEN + "/accueil";
    private static final String REQUESTS = "/c/auchel/demandes";
    private static final String ELSEWHERE = "lea.lens@ailleurs.example";
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void somebodyTrainsElsewhere() {
        TestPeople.member(
                installation,
                TestPeople.person(installation, ELSEWHERE, "Léa", "Lens"),
                Role.ERUN,
                TenantId.of(installation
                        .query("select id from platform.tenant where slug = 'lens'")
                        .getFirst()));
    }

    @AfterEach
    void nothingStays() {
        String people = "(select id from platform.person where mail = '%s')".formatted(ELSEWHERE);
        for (String table : List.of("sign_in", "account", "membership")) {
            installation.execute("delete from platform.%s where person_id in %s".formatted(table, people));
        }
        installation.execute("delete from platform.person where mail = '%s'".formatted(ELSEWHERE));
        installation.execute("delete from %s.help_request".formatted(schema("auchel")));
        installation.execute("delete from %s.support_hint".formatted(schema("auchel")));
        installation.execute("delete from %s.support_look".formatted(schema(DemonstrationFleet.OPEN)));
        installation.execute("delete from %s.support_access".formatted(schema(DemonstrationFleet.OPEN)));
    }

    @Test
    void aSchoolIsHelpedAndLetsItsTrainerInForAsLongAsItLikes(Browser browser) {
        SchoolWork work = new SchoolWork(application, installation);
        Room room = work.room(
                DemonstrationFleet.OPEN, DemonstrationFleet.DIRECTOR, "CM2 de l’aide", DemonstrationFleet.TEACHER);
        ArticleId article = work.article(
                room, DemonstrationFleet.TEACHER, new Words("La sortie au musée", "Nous avons vu la mine."));
        try (Visitor director = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.DIRECTOR);
                Visitor erun =
                        Visitor.with(browser, port, DESK, ColorScheme.LIGHT).signIn(DemonstrationFleet.ERUN)) {
            erun.open(REQUESTS);
            assertThat(erun.page().locator("main")).containsText("Aucune demande en cours");
            assertThat(erun.open(HOME).status()).isEqualTo(403);

            ask(director);
            answer(erun);
            letIn(director);
            visit(erun, room, article);

            director.open(HELP);
            Locator trace = director.page().locator(".access-card");
            assertThat(trace.locator(".looks li")).hasCount(3);
            assertThat(trace).containsText("Article « La sortie au musée »");
            assertThat(trace).containsText("Classe CM2 de l’aide");
            isSound(director);
            director.wholePicture("mon-erun");
            look(browser, DemonstrationFleet.DIRECTOR, DESK, HELP, "mon-erun");
            look(browser, DemonstrationFleet.ERUN, PHONE, REQUESTS, "demandes");
            button(trace, "Mettre fin à la visite").click();
            assertThat(director.page().locator(".told")).containsText("La visite est terminée");
            assertThat(trace.locator(".trace summary")).containsText("retiré aujourd’hui");
            assertThat(trace.locator(".looks li")).hasCount(3);

            erun.page().locator(".ways a").first().click(); // in a page that stayed open
            assertThat(erun.page().locator("h1")).hasText("La visite est terminée");
            assertThat(erun.open(HOME).status()).isEqualTo(403);
            try (Visitor stranger =
                    Visitor.with(browser, port, DESK, ColorScheme.DARK).signIn(ELSEWHERE)) {
                assertThat(stranger.open(HOME).status()).isEqualTo(403);
                assertThat(stranger.open(REQUESTS).status()).isEqualTo(403);
                stranger.open("/c/lens/demandes");
                isSound(stranger);
                stranger.picture("demandes-aucune");
            }
        }
    }

    private void ask(Visitor director) {
        Page page = director.page();
        director.open(HELP);
        button(page.locator(".ask-form").first(), "Envoyer la demande").click();
        assertThat(page.locator("main")).containsText("Choisissez un sujet.");
        assertThat(page.locator("main")).containsText("Écrivez en quelques mots");
        page.getByLabel("Ce qu’il vous faut").fill("Comment publier les photos de la sortie ?");
        page.getByLabel("Jour 1").fill("01/09/2020");
        page.keyboard().press("Tab");
        button(page.locator(".ask-form").first(), "Envoyer la demande").click();
        assertThat(page.locator("main")).containsText("Choisissez un jour à partir d’aujourd’hui");
        assertThat(page.getByLabel("Ce qu’il vous faut")).hasValue("Comment publier les photos de la sortie ?");
        page.getByLabel("Journal de la classe").check();
        page.getByLabel("Jour 1").fill(today(2));
        page.keyboard().press("Tab");
        button(page.locator("main"), "Proposer un autre créneau").click();
        page.getByLabel("Jour 2").fill(today(3));
        page.keyboard().press("Tab");
        isSound(director);
        director.wholePicture("mon-erun-demander");
        button(page.locator(".ask-form").first(), "Envoyer la demande").click();
        assertThat(page.locator(".told")).containsText("Votre demande est envoyée.");
        assertThat(page.locator(".request-item")).containsText("En attente");
        assertThat(page.getByLabel("Ce qu’il vous faut")).hasValue("");
    }

    private static void answer(Visitor erun) {
        Page page = erun.page();
        erun.open(REQUESTS);
        Locator card = page.locator(".request-card");
        assertThat(card).containsText("Comment publier les photos de la sortie ?");
        assertThat(card).containsText("Denis Lambert");
        button(card, "Répondre").click();
        card.getByLabel("Réponse à l’école").fill("Je passe vous montrer.");
        button(card, "Envoyer la réponse").click();
        assertThat(card).containsText("Choisissez un créneau, ou aucun.");
        card.locator("vaadin-radio-button").nth(1).locator("input").check();
        isSound(erun);
        erun.wholePicture("demandes-repondre");
        button(card, "Envoyer la réponse").click();
        assertThat(card).containsText("Répondue");
        assertThat(card).containsText("Rendez-vous");
    }

    private void letIn(Visitor director) {
        Page page = director.page();
        director.open(HELP);
        assertThat(page.locator(".request-item")).containsText("Je passe vous montrer.");
        assertThat(page.getByLabel("Jusqu’au soir du")).hasValue(today(3)); // of the slot that was chosen
        page.getByLabel("Jusqu’au soir du").fill(today(30));
        page.keyboard().press("Tab");
        button(page.locator(".access-card"), "Laisser entrer").click();
        assertThat(page.locator(".access-card")).containsText("dans 14 jours");
        page.getByLabel("Jusqu’au soir du").fill(today(1));
        page.keyboard().press("Tab");
        button(page.locator(".access-card"), "Laisser entrer").click();
        assertThat(page.locator(".access-card")).containsText("Éric Erun peut entrer jusqu’au");
        assertThat(page.locator(".access-card")).containsText("Rien n’a été regardé.");
    }

    private static void visit(Visitor erun, Room room, ArticleId article) {
        Page page = erun.page();
        erun.open(REQUESTS);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrer dans l’espace"))
                .click();
        assertThat(page.locator(".visit-banner")).containsText("avec l’accord de Denis Lambert");
        assertThat(page.locator(".ways")).not().containsText("Mon eRun");
        assertThat(page.locator(".page-header .actions")).isHidden();
        page.locator(".class-card a")
                .filter(new Locator.FilterOptions().setHasText("CM2 de l’aide"))
                .click();
        assertThat(page.locator("h1")).hasText("CM2 de l’aide");
        assertThat(page.locator(".article-list")).containsText("La sortie au musée");
        assertThat(page.locator(".page-header .actions")).isHidden();
        isSound(erun);
        erun.picture("visite-classe");
        assertThat(erun.open(room.article(article)).status()).isEqualTo(200);
        assertThat(page.locator(".article-text")).containsText("Nous avons vu la mine.");
        assertThat(page.locator("main")).not().containsText("Modifier");
        assertThat(erun.open(room.write(article)).status()).isEqualTo(403);
        assertThat(erun.open(HELP).status()).isEqualTo(403);
        assertThat(erun.open(room.article(article)).status()).isEqualTo(200);
    }

    private void look(Browser browser, String mail, int width, String path, String picture) {
        try (Visitor visitor =
                Visitor.with(browser, port, width, ColorScheme.LIGHT).signIn(mail)) {
            visitor.open(path);
            isSound(visitor);
            visitor.wholePicture(picture);
        }
    }

    private static void isSound(Visitor visitor) {
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.strangers()).isEmpty();
        assertThat(visitor.page().locator("body").innerText())
                .doesNotContainPattern("(help|requests|school|entrance)\\.[a-z]");
    }

    private String today(int plusDays) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(application.getBean(SchoolCalendar.class).today().plusDays(plusDays));
    }

    private String schema(String slug) {
        return installation
                .query("select schema_name from platform.tenant where slug = '%s'".formatted(slug))
                .getFirst();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
