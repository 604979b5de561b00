package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.gisement.browser.SchoolWork.Room;
import fr.gisement.testing.TestInstallation;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An idea from a teacher's class to another circonscription's, as all who see it do. */
@StartedApplication
@ExtendWith(Chromium.class)
class UseCaseBrowserTests {

    private static final String IDEAS = "/c/auchel/idees";
    private static final String SCHOOL = "/e/" + DemonstrationFleet.OPEN + "/idees";
    private static final String ELSEWHERE = "/e/" + DemonstrationFleet.CURIE + "/idees";
    private static final String TITLE = "L’herbier de la cour";
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** The inbox is looked at every half second; a picture is made anew. */
    private static final Duration SOON_AT_LATEST = Duration.ofSeconds(20);

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout((double) SOON_AT_LATEST.toMillis());

    private static final Pattern UNTRANSLATED =
            Pattern.compile("(usecases|ideas|console|school|circonscription)\\.[a-z]");

    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void nothingStays() {
        installation.execute("delete from %s.use_case".formatted(schema()));
        installation.execute("delete from platform.use_case");
    }

    @Test
    void anIdeaGoesFromOneClassToAnotherAndToTheAcademie(Browser browser) throws IOException {
        SchoolWork work = new SchoolWork(application, installation);
        Room room = work.room(
                DemonstrationFleet.OPEN, DemonstrationFleet.DIRECTOR, "CE1 des idées", DemonstrationFleet.COLLEAGUE);
        Room far = work.room(
                DemonstrationFleet.CURIE,
                DemonstrationFleet.OTHER_DIRECTOR,
                "CP des idées",
                DemonstrationFleet.OTHER_TEACHER);
        try (Visitor claire = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER);
                Visitor eric = desk(browser, DemonstrationFleet.ERUN);
                Visitor denis = desk(browser, DemonstrationFleet.DIRECTOR)) {
            eric.open(IDEAS);
            assertThat(eric.page().locator("main")).containsText("Aucune idée partagée pour l’instant");
            isSound(eric);
            String idea = propose(claire);
            addPicture(claire);
            review(eric, claire, idea);
            agree(denis, idea);
            share(eric, idea);
            use(browser, room);
            look(browser, DemonstrationFleet.ERUN, PHONE, ColorScheme.LIGHT, IDEAS + idea, "idee-eRun");
            look(browser, DemonstrationFleet.DIRECTOR, PHONE, ColorScheme.LIGHT, SCHOOL + idea, "idee-direction");
            look(browser, DemonstrationFleet.IEN, DESK, ColorScheme.DARK, IDEAS + idea, "idee-ien");

            toTheAcademie(browser, eric, idea);
            elsewhere(browser, far);
            eric.open(IDEAS + idea);
            assertThat(eric.page().locator("main")).containsText("Toutes les circonscriptions et toutes les écoles");
            assertThat(eric.page().locator(".page-header")).containsText("utilisée 2 fois");
            isSound(eric);
            eric.wholePicture("idee-eRun");

            button(eric.page().locator("main"), "Retirer du partage").click();
            assertThat(eric.page().locator(".told")).containsText("n’est plus partagée");
            try (Visitor karim = desk(browser, DemonstrationFleet.COLLEAGUE)) {
                assertThat(karim.open(SCHOOL + idea).status()).isEqualTo(404);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aLongShelfHasPages(Browser browser) {
        installation.execute("""
                insert into %s.use_case (proposed_by, from_school, title, levels, subject, tools, sessions, minutes, steps,
                                         result, words, state)
                select gen_random_uuid(), false, 'Idée ' || n, '{CP}', 'SCIENCE', '{BLOG}', 1, 30, '{Écrire}', 'Bien', 'idée',
                       'SHARED'
                from generate_series(1, 21) n""".formatted(schema()));
        for (String[] reader : new String[][] {
            {DemonstrationFleet.IEN, IDEAS}, {DemonstrationFleet.TEACHER, SCHOOL},
        }) {
            try (Visitor visitor = Visitor.withPhone(browser, port).signIn(reader[0])) {
                visitor.open(reader[1]);
                Locator cards = visitor.page().locator(".idea-list .idea-card");
                assertThat(cards).hasCount(20);
                isSound(visitor);
                visitor.page().locator(".pager .next").click();
                assertThat(cards).hasCount(1);
                assertThat(visitor.page().locator(".pager .here")).containsText("2");
                visitor.open(reader[1] + "?q=autre&page=2");
                assertThat(visitor.page().locator("main")).containsText("Aucune idée");
            }
        }
        assertThat(faults).isEmpty();
    }

    private String schema() {
        return installation
                .query("select schema_name from platform.tenant where slug = 'auchel'")
                .getFirst();
    }

    /** Writes an idea down on a phone, after having forgotten half of it; returns what its address ends with. */
    private String propose(Visitor claire) {
        Page page = claire.page();
        claire.open(SCHOOL);
        assertThat(page.locator("main")).containsText("La vôtre pourrait être la première");
        isSound(claire);
        claire.wholePicture("idees-aucune");
        page.locator(".page-header")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Proposer une idée"))
                .click();
        assertThat(page.locator("h1")).hasText("Proposer une idée");
        field(page, "Titre").fill(TITLE);
        button(page.locator("main"), "Proposer à mon eRun").click();
        assertThat(page.locator("main")).containsText("Cochez au moins un niveau.");
        assertThat(page.locator("main")).containsText("Choisissez un domaine.");
        assertThat(field(page, "Titre")).hasValue(TITLE);
        isSound(claire);
        claire.wholePicture("idee-proposer-oublis");
        page.getByLabel("CP", exact()).check();
        page.getByLabel("CE1", exact()).check();
        page.locator("vaadin-select-value-button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-select-item").first()).isVisible();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("questionner le monde"))
                .click();
        page.getByLabel("Journal de la classe", exact()).check();
        page.getByLabel("Photo, vidéo", exact()).check();
        field(page, "Nombre de séances").fill("3");
        field(page, "Déroulement")
                .fill(
                        "Photographier les plantes de la cour, à deux.\nChercher leurs noms avec la clé de détermination.\nÉcrire les légendes et les relire.");
        field(page, "Ce que cela a donné")
                .fill("Les élèves relisent leurs légendes avec soin : leurs familles les lisent le soir même.");
        field(page, "Titre de l’article").fill("Notre herbier");
        field(page, "Début de l’article").fill("Dans la cour, nous avons trouvé…");
        button(page.locator("main"), "Proposer à mon eRun").click();
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator(".badge").first()).hasText("À relire");
        return claire.arrived(SCHOOL + "/[0-9a-f-]{36}").substring(SCHOOL.length());
    }

    private void addPicture(Visitor claire) throws IOException {
        Page page = claire.page();
        Locator file = page.locator("vaadin-upload input[type=file]");
        file.setInputFiles(new FilePayload(
                "photo.jpg", "image/jpeg", "Ceci n’est pas une photo".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("main")).containsText("Ce fichier n’est pas une photo JPEG ou PNG.");
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        file.setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo()));
        assertThat(page.locator("main")).containsText("Photo reçue, gardée en 1600 × 1200 pixels", SOON);
        button(page.locator("main"), "Ajouter la photo").click();
        assertThat(page.locator("main")).containsText("Décrivez la photo en quelques mots.");
        assertThat(page.locator("main")).containsText("Indiquez si quelqu’un est reconnaissable.");
        field(page, "Ce que montre la photo").fill("Des feuilles séchées, collées sur un cahier");
        page.getByLabel("Quelqu’un est reconnaissable", new Page.GetByLabelOptions())
                .check();
        assertThat(page.getByLabel("Qui a recueilli les autorisations")).isVisible();
        isSound(claire);
        claire.wholePicture("idee-photo");
        page.getByLabel("Personne n’est reconnaissable", exact()).check();
        assertThat(page.getByLabel("Qui a recueilli les autorisations")).isHidden();
        button(page.locator("main"), "Ajouter la photo").click();
        assertThat(page.locator(".told")).containsText("La photo est ajoutée.");
        Locator image = page.locator(".idea-picture img");
        assertThat(image).hasAttribute("alt", "Des feuilles séchées, collées sur un cahier");
        page.waitForFunction("document.querySelector('.idea-picture img')?.naturalWidth === 1600");
        isSound(claire);
        claire.wholePicture("idee-proposee");
    }

    private void review(Visitor eric, Visitor claire, String idea) {
        Page page = eric.page();
        eric.open(IDEAS);
        page.locator(".page-tabs a").nth(1).click();
        assertThat(page.locator(".page-tabs")).containsText("une à relire");
        assertThat(page.locator(".idea-card")).containsText(TITLE);
        isSound(eric);
        eric.wholePicture("idees-en-cours");
        page.locator(".idea-card a").click();
        assertThat(page.locator("h1")).hasText(TITLE);
        button(page.locator("main"), "Demander des changements").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "Demander des changements").click();
        assertThat(dialog).containsText("Ce champ est à remplir.");
        dialog.getByLabel("Ce qu’il faudrait changer").fill("Combien de loupes faut-il ?");
        isSound(eric);
        button(dialog, "Demander des changements").click();
        assertThat(page.locator(".told")).containsText("Les changements sont demandés.");

        claire.open(SCHOOL + idea);
        assertThat(claire.page().locator("main")).containsText("Combien de loupes faut-il ?");
        claire.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Modifier"))
                .click();
        assertThat(claire.page().locator("h1")).hasText("Modifier");
        field(claire.page(), "Nombre de séances").fill("4");
        button(claire.page().locator("main"), "Enregistrer").click();
        assertThat(claire.page().locator("main")).containsText("4 séances de 45");
        button(claire.page().locator("main"), "Envoyer de nouveau").click();
        assertThat(claire.page().locator(".told")).containsText("renvoyée à votre eRun");

        eric.open(IDEAS + idea);
        button(page.locator("main"), "Relue, c’est bon").click();
        assertThat(page.locator(".told")).containsText("L’idée est relue.");
        button(page.locator("main"), "Noter un accord donné de vive voix").click();
        dialog.getByLabel("Qui a donné son accord").fill("M. Lambert");
        button(dialog, "Noter un accord donné de vive voix").click();
        assertThat(page.locator(".told")).containsText("L’accord est noté.");
    }

    private void agree(Visitor denis, String idea) {
        Page page = denis.page();
        denis.open(SCHOOL + "?vue=ecole");
        assertThat(page.locator(".idea-card")).containsText("Relue");
        denis.open(SCHOOL + idea);
        assertThat(page.locator("main")).containsText("Votre eRun a noté un accord donné par M. Lambert");
        isSound(denis);
        denis.wholePicture("idee-direction");
        button(page.locator("main"), "Accepter que l’école soit nommée").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".told")).containsText("L’école est nommée.");
    }

    private void share(Visitor eric, String idea) {
        eric.open(IDEAS + idea);
        assertThat(eric.page().locator("main")).containsText("accepte que l’école soit nommée");
        button(eric.page().locator("main"), "Partager avec les écoles").click();
        assertThat(eric.page().locator(".told")).containsText("partagée avec les écoles");
    }

    /** Another teacher finds it by words without accents, and begins the article in their own class. */
    private void use(Browser browser, Room room) {
        try (Visitor karim = desk(browser, DemonstrationFleet.COLLEAGUE)) {
            Page page = karim.page();
            karim.open(SCHOOL);
            page.getByLabel("Rechercher une idée").fill("legende herb");
            assertThat(page.locator(".idea-card")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("q=legende"));
            page.getByLabel("Rechercher une idée").fill("poisson");
            assertThat(page.locator("main")).containsText("Aucune idée trouvée");
            karim.open(SCHOOL + "?niveau=ce1&outil=camera");
            assertThat(page.locator(".idea-card")).containsText("Jean Jaurès");
            isSound(karim);
            karim.wholePicture("idees");
            page.locator(".idea-card a").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(TITLE);
            page.waitForFunction("document.querySelector('.idea-picture img')?.naturalWidth === 1600");
            assertThat(page.locator("main")).not().containsText("Modifier");
            isSound(karim);
            karim.wholePicture("idee");
            useInClass(page, "CE1 des idées");
            page.waitForURL(Pattern.compile(room.id() + ".*/ecrire$"));
            assertThat(page.locator(".word-fields .title input")).hasValue("Notre herbier");
            assertThat(page.locator(".word-fields .body textarea")).hasValue("Dans la cour, nous avons trouvé…");
        }
    }

    /** Who writes in several classes is asked in which. */
    private static void useInClass(Page page, String schoolClass) {
        button(page.locator(".page-header"), "Utiliser dans ma classe").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator open = button(dialog, "Ouvrir le brouillon");
        assertThat(open.or(page.locator(".word-fields .title input"))).isVisible();
        if (open.isVisible()) {
            dialog.getByLabel(schoolClass).check();
            open.click();
        }
    }

    private void toTheAcademie(Browser browser, Visitor eric, String idea) {
        eric.open(IDEAS + idea);
        assertThat(eric.page().locator(".page-header")).containsText("utilisée une fois");
        button(eric.page().locator("main"), "Proposer à l’académie").click();
        assertThat(eric.page().locator(".told")).containsText("proposée à l’académie");
        try (Visitor alice = desk(browser, DemonstrationFleet.ADMIN)) {
            Page page = alice.page();
            // asked again: this page does not follow the inbox; the browser is asked by the thread that it belongs to
            await().pollInSameThread().atMost(SOON_AT_LATEST).until(() -> {
                alice.open("/console/idees");
                return page.locator("tbody tr").count() == 1;
            });
            assertThat(page.locator("tbody tr")).containsText("Jean Jaurès");
            isSound(alice);
            alice.wholePicture("console-idees");
            page.locator("tbody a").click();
            assertThat(page.locator("h1")).hasText(TITLE);
            page.waitForFunction("document.querySelector('.idea-picture img')?.naturalWidth === 1600");
            button(page.locator("main"), "Ne pas retenir").click();
            button(page.getByRole(AriaRole.DIALOG), "Ne pas retenir").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Ce champ est à remplir.");
            isSound(alice);
            button(page.getByRole(AriaRole.DIALOG), "Annuler").click();
            isSound(alice);
            alice.wholePicture("console-idee");
            button(page.locator("main"), "Accepter").click();
            assertThat(page.locator(".told")).containsText("L’idée est acceptée", SOON);
            alice.open("/console/journal");
            assertThat(page.locator("main")).containsText("a accepté l’idée « " + TITLE + " »");
            look(
                    browser,
                    DemonstrationFleet.ADMIN,
                    PHONE,
                    ColorScheme.LIGHT,
                    "/console/idees?repondues",
                    "console-idees");
        }
    }

    private void elsewhere(Browser browser, Room far) {
        try (Visitor nadia = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.OTHER_TEACHER)) {
            Page page = nadia.page();
            nadia.open(ELSEWHERE);
            assertThat(page.locator(".idea-card")).hasCount(0);
            nadia.open(ELSEWHERE + "?vue=academie");
            assertThat(page.locator(".idea-card")).containsText("Auchel");
            isSound(nadia);
            nadia.wholePicture("idees-academie");
            page.locator(".idea-card a").click();
            page.waitForFunction("document.querySelector('.idea-picture img')?.naturalWidth === 1600");
            isSound(nadia);
            nadia.wholePicture("idee-academie");
            useInClass(page, "CP des idées");
            page.waitForURL(Pattern.compile(far.id() + ".*/ecrire$"));
            assertThat(page.locator(".word-fields .title input")).hasValue("Notre herbier");
        }
    }

    private void look(Browser browser, String mail, int width, ColorScheme colours, String path, String picture) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours).signIn(mail)) {
            visitor.open(path);
            isSound(visitor);
            visitor.wholePicture(picture);
        }
    }

    private Visitor desk(Browser browser, String mail) {
        return Visitor.with(browser, port, DESK, ColorScheme.LIGHT).signIn(mail);
    }

    /** Notes what is not as it should be, so that one walk tells of all of it. */
    private void isSound(Visitor visitor) {
        String where = visitor.page().url().replaceFirst("^[^/]+//[^/]+", "") + ": ";
        visitor.accessibilityFaults().forEach(fault -> faults.add(where + fault));
        visitor.strangers().forEach(stranger -> faults.add(where + stranger));
        if (visitor.scrollsSideways()) {
            faults.add(where + "scrolls sideways");
        }
        if (UNTRANSLATED.matcher(visitor.page().locator("body").innerText()).find()) {
            faults.add(where + "a text is missing");
        }
    }

    private static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x2f6b3c), 2400, 1800, new Color(0xd9c27a)));
        pen.fillRect(0, 0, 2400, 1800);
        pen.setColor(new Color(0x1f4d2a));
        for (int i = 0; i < 7; i++) {
            pen.fillOval(200 + 300 * i, 500 + 90 * (i % 3), 190, 760);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, exact());
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
