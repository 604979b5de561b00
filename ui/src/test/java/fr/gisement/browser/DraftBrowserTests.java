package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.blog.Words;
import fr.gisement.browser.SchoolWork.Room;
import fr.gisement.testing.TestInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Drafts save themselves, and nobody's words are lost or replaced: not by a colleague, a second window or the network. */
@StartedApplication
@ExtendWith(Chromium.class)
class DraftBrowserTests {

    private static final Words BEGUN = new Words("La kermesse", "Samedi, toute l’école a dansé.");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestInstallation installation;

    private SchoolWork school() {
        return new SchoolWork(application, installation);
    }

    private Room room(String name) {
        return school().room(
                        DemonstrationFleet.OPEN,
                        DemonstrationFleet.DIRECTOR,
                        name,
                        DemonstrationFleet.TEACHER,
                        DemonstrationFleet.COLLEAGUE);
    }

    private String saved(Room room, ArticleId draft) {
        return school().read(room, DemonstrationFleet.TEACHER, draft).words().body();
    }

    @Test
    void wordsAreSavedWhileOneTypesWithoutAPause(Browser browser) {
        Room room = room("Les Abeilles");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, new Words("Sans pause", ""));
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Locator body = body(teacher.page());
            body.click();
            String typed = "mot ".repeat(30);
            body.pressSequentially(typed, new Locator.PressSequentiallyOptions().setDelay(50));
            // six seconds of typing without a pause: no more than the last two are not there yet
            assertThat(saved(room, draft)).hasSizeGreaterThanOrEqualTo(typed.length() - 2_000 / 50);
            assertThat(keeper(teacher.page())).hasAttribute("state", "saved");
            assertThat(teacher.page().locator(".save-state .saved"))
                    .hasText(Pattern.compile("Enregistré à \\d+\\sh.*"));
            assertThat(saved(room, draft)).isEqualTo(typed);
            assertThat(kept(teacher.page())).isZero();
        }
    }

    @Test
    void whoLeavesThePageAtOnceFindsEveryWordAgain(Browser browser) {
        Room room = room("Les Fourmis");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page page = teacher.page();
            body(page).press("End");
            body(page).pressSequentially(" Et chanté.");
            page.locator("a.back").click();
            assertThat(page.locator("h1")).hasText("Les Fourmis");
            page.locator(".draft-list a").click();
            assertThat(body(page)).hasValue(BEGUN.body() + " Et chanté.");
            assertThat(keeper(page)).hasAttribute("state", "saved");
            assertThat(saved(room, draft)).isEqualTo(BEGUN.body() + " Et chanté.");
        }
    }

    @Test
    void withoutANetworkWordsStayOnTheDeviceAndAreHandedBackToAPageThatComesAgain(Browser browser) {
        Room room = room("Les Escargots");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page page = teacher.page();
            teacher.context().setOffline(true);
            body(page).press("End");
            body(page).pressSequentially(" Sans réseau.");
            assertThat(page.locator(".save-state .away"))
                    .hasText("Pas de connexion : votre texte est gardé sur cet appareil");
            assertThat(page.locator(".save-state .away")).isVisible();
            assertThat(kept(page)).isEqualTo(1);
            // the page is gone before the network is back
            String address = page.url();
            page.navigate("about:blank");
            teacher.context().setOffline(false);
            page.navigate(address);
            assertThat(body(page)).hasValue(BEGUN.body() + " Sans réseau.");
            assertThat(page.locator(".callout")).containsText("Nous avons retrouvé ce que vous aviez tapé");
            assertThat(keeper(page)).hasAttribute("state", "saved");
            assertThat(saved(room, draft)).isEqualTo(BEGUN.body() + " Sans réseau.");
            assertThat(kept(page)).isZero();
        }
    }

    @Test
    void whoTypesOnBeforeTheServerHasAnsweredLosesNothingOfWhatWasHandedBack(Browser browser) {
        Room room = room("Les Criquets");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page page = teacher.page();
            teacher.context().setOffline(true);
            body(page).press("End");
            body(page).pressSequentially(" Sans réseau.");
            assertThat(page.locator(".save-state .away")).isVisible();
            String address = page.url();
            page.navigate("about:blank");
            List<Route> unanswered = new ArrayList<>();
            page.route("**/*v-r=uidl*", route -> {
                if (Objects.requireNonNullElse(route.request().postData(), "").contains("draft-back")) {
                    unanswered.add(route);
                } else {
                    route.resume();
                }
            });
            teacher.context().setOffline(false);
            page.navigate(address);
            assertThat(body(page)).hasValue(BEGUN.body() + " Sans réseau.");
            body(page).press("End");
            body(page).pressSequentially(" Encore.");
            assertThat(unanswered).hasSize(1);
            unanswered.forEach(Route::resume);
            assertThat(keeper(page)).hasAttribute("state", "saved");
            assertThat(body(page)).hasValue(BEGUN.body() + " Sans réseau. Encore.");
            assertThat(saved(room, draft)).isEqualTo(BEGUN.body() + " Sans réseau. Encore.");
        }
    }

    @Test
    void wordsFromTheDeviceStandBesideWhatAColleagueWroteMeanwhile(Browser browser) {
        Room room = room("Les Papillons");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page page = teacher.page();
            teacher.context().setOffline(true);
            body(page).fill("Écrit dans le train.");
            assertThat(page.locator(".save-state .away")).isVisible();
            String address = page.url();
            page.navigate("about:blank");
            school().as(
                            DemonstrationFleet.COLLEAGUE,
                            room.slug(),
                            () -> application
                                    .getBean(ClassDrafts.class)
                                    .save(room.id(), draft, 2, new Words("La fête", "Écrit à l’école.")));
            teacher.context().setOffline(false);
            page.navigate(address);
            assertThat(page.locator(".two-versions .title"))
                    .hasText(Pattern.compile("Karim Petit a modifié ce brouillon aujourd’hui à \\d+\\sh.*"));
            assertThat(page.locator(".two-versions .article-text"))
                    .hasText(new String[] {"Écrit dans le train.", "Écrit à l’école."});
            assertThat(saved(room, draft)).isEqualTo("Écrit à l’école.");
            page.getByText("Prendre cette version").click();
            assertThat(body(page)).hasValue("Écrit à l’école.");
            assertThat(keeper(page)).hasAttribute("state", "saved");
            assertThat(kept(page)).isZero();
        }
    }

    @Test
    void ofTwoTeachersTheSecondChoosesBetweenBothVersionsAndGoesOnTypingMeanwhile(Browser browser) {
        Room room = room("Les Coccinelles");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER);
                Visitor colleague =
                        Visitor.with(browser, port, 1280, ColorScheme.LIGHT).signIn(DemonstrationFleet.COLLEAGUE)) {
            teacher.open(room.write(draft));
            colleague.open(room.write(draft));
            body(colleague.page()).fill("La version de Karim.");
            assertThat(keeper(colleague.page())).hasAttribute("state", "saved");
            Page page = teacher.page();
            body(page).press("End");
            body(page).pressSequentially(" Et puis", new Locator.PressSequentiallyOptions().setDelay(40));
            assertThat(page.locator(".two-versions")).isVisible();
            assertThat(teacher.accessibilityFaults()).isEmpty();
            assertThat(teacher.scrollsSideways()).isFalse();
            teacher.wholePicture("article-deux-versions");
            body(page).press("End");
            body(page).pressSequentially(" encore", new Locator.PressSequentiallyOptions().setDelay(40));
            assertThat(saved(room, draft)).isEqualTo("La version de Karim.");
            page.getByText("Garder cette version").click();
            assertThat(page.locator(".two-versions")).hasCount(0);
            assertThat(body(page)).hasValue(BEGUN.body() + " Et puis encore");
            assertThat(keeper(page)).hasAttribute("state", "saved");
            assertThat(saved(room, draft)).isEqualTo(BEGUN.body() + " Et puis encore");

            body(colleague.page()).fill("Karim continue.");
            assertThat(colleague.page().locator(".two-versions")).containsText("Claire Dubois a modifié ce brouillon");
            assertThat(saved(room, draft)).isEqualTo(BEGUN.body() + " Et puis encore");
        }
    }

    @Test
    void inASecondWindowOfTheSamePersonNothingIsReplacedEither(Browser browser) {
        Room room = room("Les Libellules");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page second = teacher.context().newPage();
            second.navigate(teacher.page().url());
            body(second).fill("Dans la seconde fenêtre.");
            assertThat(keeper(second)).hasAttribute("state", "saved");
            body(teacher.page()).fill("Dans la première.");
            assertThat(teacher.page().locator(".two-versions .title"))
                    .containsText("Vous avez modifié ce brouillon dans une autre fenêtre");
            assertThat(saved(room, draft)).isEqualTo("Dans la seconde fenêtre.");
        }
    }

    @Test
    void tooMuchIsSaidAndNothingIsCutOff(Browser browser) {
        Room room = room("Les Baleines");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page page = teacher.page();
            title(page).fill("t".repeat(Words.TITLE_LENGTH - 5));
            assertThat(page.getByText("Encore 5 caractères")).isVisible();
            title(page).fill("t".repeat(Words.TITLE_LENGTH + 3));
            assertThat(complaint(page)).containsText("3 caractères de trop.");
            assertThat(title(page)).hasValue("t".repeat(Words.TITLE_LENGTH + 3));
            assertThat(kept(page)).isEqualTo(1);
            title(page).fill("t".repeat(Words.TITLE_LENGTH));
            assertThat(keeper(page)).hasAttribute("state", "saved");

            String whole = "Une longue histoire. ".repeat(5_000).substring(0, Words.BODY_LENGTH);
            body(page).fill(whole);
            assertThat(page.getByText("Encore 0 caractère")).isVisible();
            assertThat(keeper(page)).hasAttribute("state", "saved");
            Draft kept = school().read(room, DemonstrationFleet.TEACHER, draft);
            assertThat(kept.words()).isEqualTo(new Words("t".repeat(Words.TITLE_LENGTH), whole));
        }
    }

    @Test
    void whoSignsOutLeavesNothingOnTheDevice(Browser browser) {
        Room room = room("Les Souris");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page page = teacher.page();
            title(page).fill("t".repeat(Words.TITLE_LENGTH + 1)); // what the server cannot take stays on the device
            assertThat(complaint(page)).containsText("Un caractère de trop.");
            assertThat(kept(page)).isEqualTo(1);
            page.locator(".person-menu button").first().click();
            page.getByText("Se déconnecter").click();
            page.waitForURL(url -> !url.contains("/ecrire"));
            assertThat(kept(page)).isZero();
        }
    }

    @Test
    void aDraftIsDeletedOnlyAfterASecondThought(Browser browser) {
        Room room = room("Les Hiboux");
        ArticleId draft = school().draft(room, DemonstrationFleet.TEACHER, BEGUN);
        try (Visitor teacher = signedIn(browser, DemonstrationFleet.TEACHER)) {
            teacher.open(room.write(draft));
            Page page = teacher.page();
            page.getByText("Supprimer le brouillon").click();
            assertThat(page.getByText("Supprimer ce brouillon pour de bon ?")).isVisible();
            page.getByText("Non, ne rien changer").click();
            assertThat(saved(room, draft)).isEqualTo(BEGUN.body());
            page.getByText("Supprimer le brouillon").click();
            page.getByText("Supprimer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("h1")).hasText("Les Hiboux");
            assertThat(page.locator(".draft-list")).hasCount(0);
            assertThat(teacher.open(room.write(draft)).status()).isEqualTo(404);
        }
    }

    private Visitor signedIn(Browser browser, String mail) {
        return Visitor.withPhone(browser, port).signIn(mail);
    }

    private static Locator keeper(Page page) {
        return page.locator("draft-keeper");
    }

    /** How many drafts the tab keeps on the device. */
    private static int kept(Page page) {
        return (int) page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('gisement.')).length");
    }

    private static Locator complaint(Page page) {
        return page.locator("[data-part=title] [slot=error-message]");
    }

    private static Locator title(Page page) {
        return page.locator("[data-part=title] input");
    }

    private static Locator body(Page page) {
        return page.locator("[data-part=body] textarea");
    }
}
