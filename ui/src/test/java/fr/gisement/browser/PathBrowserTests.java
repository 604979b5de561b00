package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.testing.TestInstallation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A trainer writes a path, a teacher follows it alone on a phone; the rectorat writes a module that teachers read. */
@StartedApplication
@ExtendWith(Chromium.class)
class PathBrowserTests {

    private static final String TRAINING = "/c/auchel/formations";
    private static final String SCHOOL = "/e/" + DemonstrationFleet.OPEN + "/formations";
    private static final String TITLE = "Écrire un titre qui donne envie";
    private static final String DELETE = "Supprimer le brouillon";
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    private static final Pattern UNTRANSLATED =
            Pattern.compile("(authoring|mytraining|training|console|circonscription)\\.[a-z]");

    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @AfterEach
    void nothingStays() {
        String schema = installation
                .query("select schema_name from platform.tenant where slug = 'auchel'")
                .getFirst();
        for (String table : List.of("training_alone", "training_path_walk", "training_path")) {
            installation.execute("delete from %s.%s".formatted(schema, table));
        }
        installation.execute("delete from platform.training_path where title = 'Un bon micro'");
        installation.execute("delete from platform.training_module where created_by is not null");
    }

    @Test
    void aTeacherFollowsAloneWhatTheTrainerWrote(Browser browser) throws IOException {
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, DESK);
                Visitor claire = visitor(browser, DemonstrationFleet.TEACHER, PHONE)) {
            String path = begin(eric);
            PathAuthor author = new PathAuthor(eric.page());
            author.addText();
            author.addVideo();
            author.addPicture();
            addQuestion(eric);
            author.order();
            button(eric.page().locator("main"), "Publier").click();
            assertThat(eric.page().locator(".path-told")).containsText("Le parcours est publié");
            assertThat(button(eric.page().locator("main"), DELETE)).hasCount(0);
            look(eric, "parcours-ecrit");

            read(browser);
            follow(claire, path);
            isElsewhereUnknown(browser, claire, path);

            eric.open(TRAINING + "/enseignants?q=Dubois");
            assertThat(eric.page().locator("main")).containsText(TITLE);
            look(eric, "formation-enseignants-autonomie");
            assertThat(claire.complaints()).isEmpty();
        }
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, PHONE)) {
            eric.open(TRAINING + "/catalogue");
            look(eric, "formation-catalogue-parcours");
            eric.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                    .click();
            assertThat(eric.page().locator("h1")).hasText(TITLE);
            look(eric, "parcours-ecrit");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aDraftThatWasNeverPublishedIsDeletedByWhoWritesIt(Browser browser) {
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, PHONE)) {
            String path = begin(eric);
            try (Visitor inspector = visitor(browser, DemonstrationFleet.IEN, PHONE)) {
                assertThat(inspector.open(TRAINING + "/parcours/" + path).status())
                        .as("a draft")
                        .isEqualTo(404);
            }
            new PathAuthor(eric.page()).addText();
            Locator dialog = eric.page().getByRole(AriaRole.DIALOG);
            delete(eric, "Annuler");
            assertThat(dialog).hasCount(0);
            assertThat(eric.page().locator("h1")).hasText(TITLE);
            delete(eric, "Supprimer");
            assertThat(eric.page().locator("h1")).hasText("Catalogue");
            assertThat(eric.page().locator("main")).not().containsText(TITLE);
            assertThat(dialog).hasCount(0);
            assertThat(eric.open(TRAINING + "/parcours/" + path).status()).isEqualTo(404);
        }
        try (Visitor alice = visitor(browser, DemonstrationFleet.ADMIN, DESK)) {
            Page page = alice.page();
            alice.open("/console/catalogue");
            button(page.locator("main"), "Écrire un parcours pour « Le blog de la classe »")
                    .click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Titre du parcours").fill(TITLE);
            button(dialog, "Enregistrer").click();
            assertThat(page.locator("h1")).hasText(TITLE);
            delete(alice, "Supprimer");
            assertThat(page.locator("h1")).hasText("Catalogue");
            alice.open("/console/journal");
            assertThat(page.locator(".journal-entries > li").first())
                    .containsText("a supprimé le brouillon de parcours « " + TITLE + " »");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aTeacherReadsTheDocumentsOfTheRectorat(Browser browser) throws IOException {
        try (Visitor alice = visitor(browser, DemonstrationFleet.ADMIN, DESK)) {
            Page page = alice.page();
            alice.open("/console/catalogue");
            button(page.locator("main"), "Écrire un module").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Titre").fill("Le son en classe");
            dialog.getByLabel("Objectifs").fill("Enregistrer une lecture à voix haute.");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator("main")).containsText("« Le son en classe » est enregistré.");
            button(page.locator("main"), "Ajouter un document à « Le son en classe »")
                    .click();
            PathAuthor.send(dialog, "fiche.pdf", "<html>rien</html>".getBytes(StandardCharsets.UTF_8));
            assertThat(dialog).containsText("Ce fichier n’est ni un PDF");
            look(alice, "console-catalogue-refus");
            PathAuthor.send(dialog, "fiche.pdf", PDF);
            assertThat(dialog).containsText("Fichier reçu", PathAuthor.SOON);
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("Donnez un nom au document");
            dialog.getByLabel("Nom du document").fill("Fiche de prise en main");
            button(dialog, "Enregistrer").press("Enter");
            assertThat(page.locator("main")).containsText("Le document « Fiche de prise en main » est ajouté.");
            look(alice, "console-catalogue");

            button(page.locator("main"), "Écrire un parcours pour « Le son en classe »")
                    .click();
            dialog.getByLabel("Titre du parcours").fill("Un bon micro");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator("h1")).hasText("Un bon micro");
            new PathAuthor(page).addText();
            button(page.locator("main"), "Publier").click();
            assertThat(page.locator(".path-told")).containsText("Le parcours est publié");
        }
        try (Visitor claire = visitor(browser, DemonstrationFleet.TEACHER, PHONE)) {
            claire.open(SCHOOL);
            claire.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Modules et documents"))
                    .click();
            assertThat(claire.page().locator("h1")).hasText("Modules et documents");
            assertThat(claire.page().locator(".my-paths")).containsText("Un bon micro");
            look(claire, "modules-documents");
            Download got = claire.page()
                    .waitForDownload(() ->
                            claire.page().getByText("Fiche de prise en main").click());
            assertThat(got.suggestedFilename()).isEqualTo("Fiche de prise en main.pdf");
            assertThat(Files.readAllBytes(got.path())).isEqualTo(PDF);
        }
        try (Visitor alice = visitor(browser, DemonstrationFleet.ADMIN, PHONE)) {
            alice.open("/console/catalogue");
            button(alice.page().locator("main"), "Retirer « Le son en classe » du catalogue")
                    .click();
            assertThat(alice.page().locator("main")).containsText("Ses séances restent.");
            look(alice, "console-catalogue");
        }
        assertThat(faults).isEmpty();
    }

    /** Answers what is asked before a draft goes, with the keyboard. */
    private void delete(Visitor writer, String answer) {
        Page page = writer.page();
        button(page.locator("main"), DELETE).focus();
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("« " + TITLE + " » disparaît avec ses étapes");
        look(writer, "parcours-supprimer");
        button(dialog, answer).press("Enter");
    }

    /** The inspector finds what is published, and nothing to write it with. */
    private void read(Browser browser) {
        for (int width : List.of(PHONE, DESK)) {
            try (Visitor inspector = visitor(browser, DemonstrationFleet.IEN, width)) {
                Page page = inspector.page();
                inspector.open(TRAINING + "/catalogue");
                look(inspector, "formation-catalogue-inspection");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                        .click();
                assertThat(page.locator("h1")).hasText(TITLE);
                assertThat(page.locator(".path-steps > li")).hasCount(4);
                page.waitForFunction("document.querySelector('video').readyState > 0");
                assertThat(page.locator("main .actions vaadin-button")).hasCount(0);
                look(inspector, "parcours-lu");
            }
        }
    }

    private String begin(Visitor eric) {
        Page page = eric.page();
        eric.open(TRAINING + "/catalogue");
        button(page.locator("main"), "Écrire un parcours pour « Le blog de la classe »")
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "Enregistrer").click();
        assertThat(dialog).containsText("Donnez un titre au parcours.");
        dialog.getByLabel("Titre du parcours").fill(TITLE);
        dialog.getByLabel("En deux phrases").fill("Trois essais pour trouver le bon titre d’un article.");
        button(dialog, "Enregistrer").click();
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("main")).containsText("Ce parcours n’a pas encore d’étape.");
        look(eric, "parcours-vide");
        return page.url().replaceFirst(".*/parcours/", "");
    }

    private void addQuestion(Visitor eric) {
        Page page = eric.page();
        button(page.locator("main"), "Question").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Question", exactly()).fill("Quel titre donne envie de lire ?");
        dialog.getByLabel("Réponse 1", exactly()).fill("Sortie du 12");
        dialog.getByLabel("Réponse 2", exactly()).fill("Trois grenouilles dans la classe");
        button(dialog, "Enregistrer").click();
        assertThat(dialog).containsText("Cochez ce qui est juste");
        dialog.getByLabel("La réponse 2 est juste").check();
        button(dialog, "Enregistrer").click();
        assertThat(dialog).containsText("Dites pourquoi");
        look(eric, "parcours-question-oubli");
        dialog.getByLabel("Pourquoi, pour la réponse 1").fill("On ne sait pas de quoi il s’agit.");
        dialog.getByLabel("Pourquoi, pour la réponse 2").fill("On voit la scène.");
        button(dialog, "Enregistrer").click();
        assertThat(page.locator(".path-steps > li")).hasCount(4);
    }

    private void follow(Visitor claire, String path) {
        Page page = claire.page();
        claire.open(SCHOOL);
        assertThat(page.locator("main")).containsText("À commencer");
        look(claire, "formations-parcours");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .click();
        assertThat(page.locator(".path-step h2")).hasText("Dix mots au plus");
        look(claire, "parcours-texte");
        button(page.locator("main"), "Continuer").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".path-step h2")).hasText("Le geste");

        claire.open(SCHOOL + "/parcours/" + path);
        assertThat(page.locator(".path-step h2")).hasText("Le geste");
        page.waitForFunction("document.querySelector('video').readyState > 0");
        assertThat(page.evaluate("""
                        async () => (await fetch(document.querySelector('video').src,
                                                 {headers: {Range: 'bytes=4-9'}})).status""")).isEqualTo(206);
        page.getByText("Transcription").click();
        assertThat(page.locator(".transcript")).containsText("puis on écrit");
        look(claire, "parcours-video");
        button(page.locator("main"), "Continuer").click();
        assertThat(page.locator(".path-step img")).isVisible();
        button(page.locator("main"), "Continuer").click();

        button(page.locator("main"), "Terminer le parcours").click();
        assertThat(page.locator("main")).containsText("Répondez à la question pour continuer.");
        page.getByLabel("Sortie du 12").check();
        button(page.locator("main"), "Vérifier").click();
        assertThat(page.locator(".outcome")).containsText("Pas tout à fait.");
        assertThat(page.locator(".outcome")).containsText("On ne sait pas de quoi il s’agit.");
        look(claire, "parcours-question");
        page.getByLabel("Trois grenouilles dans la classe").check();
        button(page.locator("main"), "Vérifier").click();
        assertThat(page.locator(".outcome")).containsText("C’est juste.");
        button(page.locator("main"), "Terminer le parcours").click();
        assertThat(page.locator("main")).containsText("Parcours terminé.");
        look(claire, "parcours-termine");
        claire.open(SCHOOL);
        assertThat(page.locator(".my-progress")).containsText("Suivi en autonomie");
        look(claire, "formations-autonomie");
    }

    /** Neither the page nor the film of another circonscription is there for somebody who knows its address. */
    private void isElsewhereUnknown(Browser browser, Visitor claire, String path) {
        claire.open(SCHOOL + "/parcours/" + path + "?etape=2");
        String film = (String) claire.page().evaluate("document.querySelector('video').src");
        try (Visitor nadia = visitor(browser, DemonstrationFleet.OTHER_TEACHER, PHONE)) {
            assertThat(nadia.open("/e/" + DemonstrationFleet.CURIE + "/formations/parcours/" + path)
                            .status())
                    .isEqualTo(404);
            assertThat(nadia.open(SCHOOL + "/parcours/" + path).status()).isEqualTo(403);
            assertThat(nadia.context().request().get(film).status()).isIn(403, 404);
        }
    }

    private Visitor visitor(Browser browser, String mail, int width) {
        return Visitor.with(browser, port, width, ColorScheme.LIGHT).signIn(mail);
    }

    /** Notes what is not as it should be, so that one walk tells of all of it, and keeps a picture. */
    private void look(Visitor visitor, String picture) {
        String where = picture + ": ";
        visitor.accessibilityFaults().forEach(fault -> faults.add(where + fault));
        visitor.strangers().forEach(stranger -> faults.add(where + stranger));
        if (visitor.scrollsSideways()) {
            faults.add(where + "scrolls sideways");
        }
        if (UNTRANSLATED.matcher(visitor.page().locator("body").innerText()).find()) {
            faults.add(where + "a text is missing");
        }
        visitor.wholePicture(picture);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
