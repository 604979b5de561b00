package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody typed stays on the screen when somebody else was faster, until it arrived or is copied. */
@StartedApplication
@ExtendWith(Chromium.class)
class KeptWordsBrowserTests {

    private static final String TRAINING = "/c/auchel/formations";
    private static final String MODULE = "01920000-0000-7000-8000-000000000001";
    private static final int DESK = 1280;

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @Autowired
    private TenantRegistry registry;

    @AfterEach
    void nothingStays() {
        for (String table : List.of(
                "help_request",
                "use_case",
                "training_path",
                "training_enrolment",
                "training_session_trainer",
                "training_session",
                "training_module")) {
            installation.execute("delete from %s.%s".formatted(schema(), table));
        }
        installation.execute("delete from platform.use_case");
    }

    @Test
    void aStepIsAddedToThePathThatSomebodyElseWroteMeanwhile(Browser browser) {
        String path = path();
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            Page page = eric.page();
            eric.open(TRAINING + "/parcours/" + path);
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(page.locator("main"), "Texte").click();
            dialog.getByLabel("Titre de l’étape").fill("Dix mots au plus");
            dialog.getByLabel("Texte").fill("Un titre dit ce que l’on verra.");
            written("training_path", "summary = 'Écrit par Samia'");
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("enregistrez de nouveau pour l’ajouter au parcours");
            assertThat(dialog.getByLabel("Texte")).hasValue("Un titre dit ce que l’on verra.");
            isSound(eric);
            eric.picture("parcours-entre-temps");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator(".path-told")).containsText("L’étape est enregistrée.");
            assertThat(page.locator(".path-steps > li")).hasCount(1);
            assertThat(page.locator("main")).containsText("Écrit par Samia");

            button(page.locator("main"), "Modifier la présentation").click();
            dialog.getByLabel("En deux phrases").fill("Trois essais.");
            written("training_path", "minutes = 25");
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("enregistrez de nouveau pour le mettre à la place");
            assertThat(dialog.getByLabel("En deux phrases")).hasValue("Trois essais.");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator(".path-told")).containsText("La présentation est enregistrée.");
            assertThat(page.locator("main")).containsText("Trois essais.");
        }
    }

    @Test
    void aStepTooManyStaysInItsWindowAndNoneIsOfferedAtThirty(Browser browser) {
        String path = path();
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            Page page = eric.page();
            eric.open(TRAINING + "/parcours/" + path);
            new PathAuthor(page).addText();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(page.locator("main"), "Texte").click();
            dialog.getByLabel("Titre de l’étape").fill("La dernière");
            dialog.getByLabel("Texte").fill("Ce qui reste à dire.");
            written("training_path", """
                    steps = (select jsonb_agg(steps->0 || jsonb_build_object(
                                'id', jsonb_build_object('value', gen_random_uuid()), 'title', 'Étape ' || n))
                             from generate_series(1, 30) n)""");
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("enregistrez de nouveau");
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("Un parcours a 30 étapes au plus.");
            assertThat(dialog.getByLabel("Texte")).hasValue("Ce qui reste à dire.");
            button(dialog, "Annuler").click();
            assertThat(page.locator(".path-steps > li")).hasCount(30);
            assertThat(page.locator("main")).containsText("Un parcours a 30 étapes au plus.");
            assertThat(button(page.locator("main"), "Texte")).hasCount(0);
        }
    }

    @Test
    void aFileIsReceivedOnceItIsKept(Browser browser) throws IOException {
        String path = path();
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            Page page = eric.page();
            eric.open(TRAINING + "/parcours/" + path);
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(page.locator("main"), "Image").click();
            dialog.getByLabel("Titre de l’étape").fill("Où l’écrire");
            closed(() -> {
                PathAuthor.send(dialog, "capture.png", PathAuthor.picture());
                assertThat(dialog).containsText("Ce fichier n’est pas gardé", PathAuthor.SOON);
                assertThat(dialog).not().containsText("Fichier reçu");
            });
            assertThat(dialog.getByLabel("Titre de l’étape")).hasValue("Où l’écrire");
            PathAuthor.send(dialog, "capture.png", PathAuthor.picture());
            assertThat(dialog).containsText("Fichier reçu : image", PathAuthor.SOON);
            assertThat(dialog).not().containsText("n’est pas gardé");
        }
    }

    @Test
    void aModuleIsSavedOverWhatSomebodyElseWroteOnceThatWasTold(Browser browser) {
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            Page page = eric.page();
            eric.open(TRAINING + "/catalogue");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(page.locator("main"), "Écrire un module").click();
            dialog.getByLabel("Titre").fill("La webradio");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator("main")).containsText("est enregistré.");
            button(page.locator("main"), "Modifier « La webradio »").click();
            dialog.getByLabel("Objectifs").fill("Enregistrer une émission.");
            written("training_module", "minutes = 45");
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("Quelqu’un a modifié ce module entre-temps.");
            assertThat(dialog.getByLabel("Objectifs")).hasValue("Enregistrer une émission.");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator("main")).containsText("« La webradio » est enregistré.");
            assertThat(page.locator("main")).containsText("Enregistrer une émission.");
        }
    }

    @Test
    void wordsToWhoProposedAnIdeaStayUntilTheyArrived(Browser browser) {
        String idea = idea();
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            Page page = eric.page();
            eric.open("/c/auchel/idees/" + idea);
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(page.locator("main"), "Demander des changements").click();
            dialog.getByLabel("Ce qu’il faudrait changer").fill("Combien de loupes faut-il ?");
            written("use_case", "sessions = 4");
            button(dialog, "Demander des changements").click();
            assertThat(dialog).containsText("choisissez de nouveau « Demander des changements »");
            assertThat(dialog.getByLabel("Ce qu’il faudrait changer")).hasValue("Combien de loupes faut-il ?");
            isSound(eric);
            eric.picture("idee-entre-temps");
            button(dialog, "Demander des changements").click();
            assertThat(page.locator(".told")).containsText("Les changements sont demandés.");
            assertThat(page.locator("main")).containsText("Combien de loupes faut-il ?");
            assertThat(page.locator("main")).containsText("4 séances");

            button(page.locator("main"), "Ne pas retenir").click();
            dialog.getByLabel("Pourquoi").fill("Elle existe déjà.");
            written("use_case", "state = 'SHARED'");
            button(dialog, "Ne pas retenir").click();
            assertThat(dialog).containsText("cela ne peut plus se faire");
            assertThat(dialog.getByLabel("Pourquoi")).hasValue("Elle existe déjà.");
        }
    }

    @Test
    void aPictureAndWhatIsSaidOfItStay(Browser browser) throws IOException {
        String idea = idea();
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            eric.open("/c/auchel/idees/" + idea);
            describe(eric.page());
            button(eric.page().locator("main"), "Relue, c’est bon").click();
            assertThat(eric.page().locator(".told")).containsText("L’idée est relue.");
            addsThePicture(eric);
        }
        installation.execute("update %s.use_case set state = 'PROPOSED'".formatted(schema()));
        try (Visitor claire = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER)) {
            claire.open("/e/" + DemonstrationFleet.OPEN + "/idees/" + idea);
            describe(claire.page());
            addsThePicture(claire);
        }
    }

    private static void describe(Page page) throws IOException {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("photo.png", "image/png", PathAuthor.picture()));
        assertThat(page.locator("main")).containsText("Photo reçue", PathAuthor.SOON);
        page.getByLabel("Ce que montre la photo").fill("Des feuilles séchées");
        page.getByLabel("Personne n’est reconnaissable").check();
    }

    private void addsThePicture(Visitor visitor) {
        Page page = visitor.page();
        int before = page.locator(".idea-picture img").count();
        assertThat(page.getByLabel("Ce que montre la photo")).hasValue("Des feuilles séchées");
        written("use_case", "sessions = sessions + 1");
        button(page.locator("main"), "Ajouter la photo").click();
        assertThat(page.locator("main")).containsText("La photo et ce que vous en dites restent ici");
        assertThat(page.getByLabel("Ce que montre la photo")).hasValue("Des feuilles séchées");
        isSound(visitor);
        visitor.wholePicture("idee-photo-entre-temps");
        button(page.locator("main"), "Ajouter la photo").click();
        assertThat(page.locator(".told")).containsText("La photo est ajoutée.");
        assertThat(page.locator(".idea-picture img")).hasCount(before + 1);
        assertThat(page.locator("vaadin-upload")).isVisible(); // ready for another
    }

    @Test
    void theReasonOfASessionThatIsOffAlreadyStays(Browser browser) {
        String session = session("now() + interval '10 days'");
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            Page page = eric.page();
            eric.open(TRAINING + "/seances/" + session);
            button(page.locator(".page-header"), "Annuler la séance").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Raison").fill("La salle est inondée");
            installation.execute(
                    "update %s.training_session set state = 'CANCELLED', reason = 'Neige'".formatted(schema()));
            button(dialog, "Annuler la séance").click();
            assertThat(dialog).containsText("Cette séance est déjà annulée ou terminée");
            assertThat(dialog.getByLabel("Raison")).hasValue("La salle est inondée");
            button(dialog, "Annuler").click();
            assertThat(page.locator("main")).containsText("Cette séance est annulée : Neige");
        }
    }

    @Test
    void anOpinionStaysWhileSomethingElseIsDoneOnThePage(Browser browser) {
        String past = session("now() - interval '2 days'");
        installation.execute("""
                insert into %s.training_enrolment (session_id, person_id, state, turn, presence, presence_by, presence_at, set_by)
                select '%s', id, 'ENROLLED', 1, 'PRESENT', 'TRAINER', now(), id from platform.person where mail = '%s'""".formatted(schema(), past, DemonstrationFleet.TEACHER));
        session("now() + interval '10 days'");
        try (Visitor claire = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER)) {
            Page page = claire.page();
            claire.open("/e/" + DemonstrationFleet.OPEN + "/formations");
            Locator words = page.locator(".evaluation-form textarea");
            words.fill("Plus de temps pour essayer, s’il vous plaît.");
            page.locator(".evaluation-form vaadin-radio-button input").first().check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("M’inscrire.*")))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("une place vous est gardée");
            assertThat(words).hasValue("Plus de temps pour essayer, s’il vous plaît.");
            assertThat(page.locator(".evaluation-form vaadin-radio-button input")
                            .first())
                    .isChecked();
        }
    }

    @Test
    void anAnswerStaysWhenTheRequestChangedMeanwhile(Browser browser) {
        installation.execute("""
                insert into %1$s.help_request (school_id, asked_by, topic, words)
                select t.id, p.id, 'BLOG', 'Comment publier ?' from platform.tenant t, platform.person p
                where t.slug = '%2$s' and p.mail = '%3$s'""".formatted(schema(), DemonstrationFleet.OPEN, DemonstrationFleet.TEACHER));
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            Page page = eric.page();
            eric.open("/c/auchel/demandes");
            Locator card = page.locator(".request-card");
            button(card, "Répondre").click();
            card.getByLabel("Réponse à l’école").fill("Je passe vous montrer mardi.");
            written("help_request", """
                    state = 'ANSWERED', answered_by = asked_by, answered_at = now(), answer = 'Par le bouton.'""");
            button(card, "Envoyer la réponse").click();
            assertThat(card).containsText("votre réponse n’est pas partie. La voici plus bas");
            assertThat(card).containsText("Par le bouton.");
            assertThat(card.getByLabel("Réponse à l’école")).hasValue("Je passe vous montrer mardi.");
            isSound(eric);
            eric.wholePicture("demande-entre-temps");
            button(card, "Envoyer la réponse").click();
            assertThat(card).containsText("Je passe vous montrer mardi.");
            assertThat(card.getByLabel("Réponse à l’école")).hasCount(0);

            button(card, "Changer la réponse").click();
            card.getByLabel("Réponse à l’école").fill("Plutôt jeudi.");
            written("help_request", "state = 'WITHDRAWN', ended_by = asked_by, ended_at = now()");
            button(card, "Envoyer la réponse").click();
            assertThat(card).containsText("Copiez-la si vous en avez encore besoin.");
            assertThat(card.getByLabel("Réponse à l’école")).hasValue("Plutôt jeudi.");
            assertThat(button(card, "Envoyer la réponse")).hasCount(0);
            button(card, "Annuler").click();
            assertThat(card.getByLabel("Réponse à l’école")).hasCount(0);
        }
    }

    @Test
    void aReasonForTheCirconscriptionStaysUntilItArrived(Browser browser) {
        installation.execute("""
                insert into platform.use_case (circonscription_id, source_id, source_version, round, proposed_at, title,
                    levels, subject, tools, sessions, minutes, steps, result, template_title, template_body, words, state)
                select id, uuidv7(), 0, 1, now(), 'L’herbier de la cour', '{CP}', 'WORLD', '{BLOG}', 3, 45,
                       '{Photographier}', 'Bien.', '', '', 'herbier', 'PENDING' from platform.tenant where slug = 'auchel'""");
        String idea = installation.query("select id from platform.use_case").getFirst();
        try (Visitor alice = desk(browser, DemonstrationFleet.ADMIN)) {
            Page page = alice.page();
            alice.open("/console/idees/" + idea);
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(page.locator("main"), "Ne pas retenir").click();
            dialog.getByLabel("Motif").fill("Deux séances suffiraient.");
            installation.execute("update platform.use_case set sessions = 4, version = version + 1");
            button(dialog, "Ne pas retenir").click();
            assertThat(dialog).containsText("Votre motif reste ici");
            assertThat(dialog.getByLabel("Motif")).hasValue("Deux séances suffiraient.");
            isSound(alice);
            button(dialog, "Ne pas retenir").click();
            assertThat(page.locator(".told")).containsText("L’idée n’est pas retenue.");
            assertThat(page.locator("main")).containsText("Deux séances suffiraient.");
            assertThat(page.locator("main")).containsText("4 séances");
        }
    }

    /** As somebody else's page does it. */
    private void written(String table, String change) {
        installation.execute("update %s.%s set version = version + 1, %s".formatted(schema(), table, change));
    }

    private String path() {
        return made("""
                insert into %1$s.training_path (module_id, title, minutes, created_by)
                select '%2$s', 'Écrire un titre', 10, id from platform.person where mail = '%3$s'""".formatted(schema(), MODULE, DemonstrationFleet.ERUN), "training_path");
    }

    private String idea() {
        return made("""
                insert into %1$s.use_case (school_id, proposed_by, from_school, title, levels, subject, tools, sessions,
                                           minutes, steps, result, words)
                select t.id, p.id, true, 'L’herbier de la cour', '{CP}', 'WORLD', '{BLOG}', 3, 45, '{Photographier}',
                       'Bien.', 'herbier'
                from platform.tenant t, platform.person p where t.slug = '%2$s' and p.mail = '%3$s'""".formatted(schema(), DemonstrationFleet.OPEN, DemonstrationFleet.TEACHER), "use_case");
    }

    private String session(String begin) {
        String session = made("""
                insert into %1$s.training_session (module_id, starts_at, ends_at, room, capacity, everybody, walk_ins,
                                                   counted_minutes, hours, created_by)
                values ('%2$s', %3$s, %3$s + interval '2 hours', 'Salle des maîtres', 9, true, false, 120, 'EIGHTEEN',
                        uuidv7())""".formatted(schema(), MODULE, begin), "training_session");
        installation.execute("""
                insert into %s.training_session_trainer (session_id, person_id)
                select '%s', id from platform.person where mail = '%s'""".formatted(schema(), session, DemonstrationFleet.ERUN));
        return session;
    }

    private String made(String insert, String table) {
        installation.execute(insert);
        return installation
                .query("select id from %s.%s order by id desc limit 1".formatted(schema(), table))
                .getFirst();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Does something while the circonscription is closed. */
    private void closed(Work work) throws IOException {
        TenantId auchel = registry.snapshot()
                .find(SchemaKind.CIRCONSCRIPTION, "auchel")
                .orElseThrow()
                .id();
        installation.as((life, owner) -> life.suspend(owner, auchel, "travaux"));
        try {
            registry.refresh();
            work.run();
        } finally {
            installation.as((life, owner) -> life.reactivate(owner, auchel));
            registry.refresh();
        }
    }

    private String schema() {
        return installation
                .query("select schema_name from platform.tenant where slug = 'auchel'")
                .getFirst();
    }

    private Visitor desk(Browser browser, String mail) {
        return Visitor.with(browser, port, DESK, ColorScheme.LIGHT).signIn(mail);
    }

    private static void isSound(Visitor visitor) {
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.strangers()).isEmpty();
        assertThat(visitor.page().locator("body").innerText())
                .doesNotContainPattern("(authoring|ideas|usecases|requests|training|mytraining|console)\\.[a-z]");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
