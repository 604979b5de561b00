package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.testing.TestInstallation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A trainer's work between two sessions: modules, changes, the waiting list, each teacher's way; and calendars. */
@StartedApplication
@ExtendWith(Chromium.class)
class TrainingWorkBrowserTests {

    private static final String TRAINING = "/c/auchel/formations";
    private static final String MINE = "/e/" + DemonstrationFleet.OPEN + "/formations";
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @AfterEach
    void clear() {
        for (String table : List.of(
                "help_request",
                "teacher_use",
                "training_enrolment",
                "training_invitation",
                "training_session_trainer",
                "training_session",
                "training_module")) {
            installation.execute("delete from %s.%s".formatted(schema(), table));
        }
        installation.execute("delete from platform.calendar_feed");
    }

    @Test
    void aTrainerWritesAModuleChangesItAndRetiresIt(Browser browser) {
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, PHONE)) {
            Page page = eric.page();
            eric.open(TRAINING + "/catalogue");
            button(page.locator("main"), "Écrire un module").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("Donnez un titre au module.");
            dialog.getByLabel("Titre").fill("La webradio");
            dialog.getByLabel("Objectifs").fill("Enregistrer une émission avec sa classe.");
            dialog.getByLabel("Durée en minutes").fill("5");
            button(dialog, "Enregistrer").click();
            assertThat(dialog).containsText("Indiquez une durée entre 15 et");
            assertThat(dialog.getByLabel("Titre")).hasValue("La webradio");
            isSound(eric, "formation-module");
            dialog.getByLabel("Durée en minutes").fill("90");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator("main")).containsText("est enregistré.");

            button(page.locator("main"), "Modifier « La webradio »").click();
            dialog.getByLabel("Titre").fill("La webradio de l’école");
            button(dialog, "Enregistrer").click();
            assertThat(page.locator("h3").getByText("La webradio de l’école")).isVisible();
            button(page.locator("main"), "Retirer « La webradio de l’école » du catalogue")
                    .click();
            assertThat(page.locator("main")).containsText("est retiré du catalogue. Ses séances restent.");
            isSound(eric, "formation-catalogue-retire");
            button(page.locator("main"), "Remettre « La webradio de l’école » au catalogue")
                    .click();
            assertThat(page.locator("main")).containsText("est de nouveau au catalogue.");
        }
    }

    @Test
    void aSessionIsFilledMovedAndCalledOff(Browser browser) {
        String session = session();
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, DESK)) {
            Page page = eric.page();
            eric.open(TRAINING + "?module=01920000-0000-7000-8000-000000000001");
            page.locator("vaadin-select-value-button").first().focus();
            page.keyboard().press("Enter");
            page.locator("vaadin-select-item").first().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/formations$"));
            eric.open(TRAINING + "/seances/" + session);
            button(page.locator("main"), "Inscrire").click();
            assertThat(page.locator("main")).containsText("Choisissez une personne.");
            enrol(page, "Claire Dubois");
            enrol(page, "Karim Petit");
            assertThat(page.locator("main")).containsText("Inscrits (1)");
            assertThat(page.locator("main")).containsText("Liste d’attente (1)");
            isSound(eric, "formation-attente");
            button(page.locator("main"), "Désinscrire Claire Dubois").click();
            assertThat(page.locator(".told")).containsText("plus de place gardée");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Désinscrire Karim Petit")))
                    .isVisible();
            assertThat(page.locator("main")).not().containsText("Liste d’attente");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Modifier"))
                    .click();
            assertThat(page.locator("h1")).hasText("Modifier");
            fill(page, "Jour", "31/02/2027");
            fill(page, "Lieu", "Salle informatique, rez-de-chaussée");
            button(page.locator("main"), "Enregistrer").click();
            assertThat(page.locator("main")).containsText("Il manque quelque chose");
            assertThat(page.getByLabel("Lieu", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("Salle informatique, rez-de-chaussée");
            isSound(eric, "formation-modifier");
            fill(page, "Jour", day(20));
            button(page.locator("main"), "Enregistrer").click();
            assertThat(page.locator("main")).containsText("Salle informatique, rez-de-chaussée");

            button(page.locator(".page-header"), "Annuler la séance").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Une personne inscrite ou en attente verra la séance annulée.");
            dialog.getByLabel("Raison").fill("Neige");
            isSound(eric, "formation-annuler");
            button(dialog, "Annuler la séance").click();
            assertThat(page.locator("main")).containsText("Cette séance est annulée : Neige");
            isSound(eric, "formation-annulee");
        }
        try (Visitor karim = visitor(browser, DemonstrationFleet.COLLEAGUE, PHONE)) {
            karim.open(MINE);
            assertThat(karim.page().locator("main")).containsText("Cette séance n’aura pas lieu : Neige");
            isSound(karim, "mes-formations-annulee");
        }
    }

    @Test
    void aTrainerFindsWhoWasNeverTrainedAndNobodyElseDoes(Browser browser) {
        String session = session();
        installation.execute("""
                insert into %s.training_enrolment (session_id, person_id, state, turn, presence, presence_by, presence_at, set_by)
                select '%s', id, 'ENROLLED', 1, 'PRESENT', 'TRAINER', now(), id from platform.person where mail = '%s'""".formatted(schema(), session, DemonstrationFleet.TEACHER));
        installation.execute("""
                insert into %s.teacher_use (person_id, use, first_at)
                select id, 'PUBLISHED', now() from platform.person where mail = '%s'""".formatted(schema(), DemonstrationFleet.TEACHER));
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, DESK)) {
            Page page = eric.page();
            eric.open(TRAINING);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enseignants"))
                    .click();
            Locator claire = page.locator("tr", new Page.LocatorOptions().setHasText("Claire Dubois"));
            assertThat(claire).containsText("Découverte de l’espace numérique");
            assertThat(claire).containsText("A publié un article");
            isSound(eric, "formation-enseignants");
            page.getByLabel("Jamais formés").check();
            assertThat(page).hasURL(Pattern.compile("suivi=jamais"));
            assertThat(page.locator("main")).not().containsText("Claire Dubois");
            page.getByLabel("Nom").pressSequentially("petit");
            assertThat(page).hasURL(Pattern.compile("(?=.*q=petit)(?=.*suivi=jamais)"));
            assertThat(page.getByLabel("Nom")).isFocused();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("Karim Petit");
            eric.open(TRAINING + "/enseignants?q=dubois&suivi=jamais");
            assertThat(page.locator("main")).containsText("Aucun enseignant ne correspond à ces filtres.");
        }
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, PHONE)) {
            eric.open(TRAINING + "/enseignants");
            isSound(eric, "formation-enseignants");
        }
        try (Visitor irene = visitor(browser, DemonstrationFleet.IEN, DESK)) {
            assertThat(irene.open(TRAINING + "/enseignants").status()).isEqualTo(403);
            irene.open(TRAINING);
            assertThat(irene.page().locator(".agenda-card")).hasCount(0);
        }
        try (Visitor denis = visitor(browser, DemonstrationFleet.DIRECTOR, DESK)) {
            assertThat(denis.open(TRAINING + "/enseignants").status()).isEqualTo(403);
        }
        try (Visitor claire = visitor(browser, DemonstrationFleet.TEACHER, PHONE)) {
            claire.open(MINE);
            assertThat(claire.page().locator(".my-progress")).containsText("Article publié dans le blog d’une classe");
        }
    }

    @Test
    void aCalendarReadsAtTheSecretAddressUntilItIsTakenBack(Browser browser) throws IOException, InterruptedException {
        String session = session();
        try (Visitor claire = visitor(browser, DemonstrationFleet.TEACHER, PHONE);
                Visitor eric = visitor(browser, DemonstrationFleet.ERUN, DESK)) {
            String his = made(eric, TRAINING, "agenda-erun");
            installation.execute("""
                    insert into %s.training_enrolment (session_id, person_id, state, turn, set_by)
                    select '%s', id, 'ENROLLED', 1, id from platform.person where mail = '%s'""".formatted(schema(), session, DemonstrationFleet.TEACHER));
            String hers = made(claire, MINE, "agenda-enseignante");
            assertThat(hers).isNotEqualTo(his);

            HttpResponse<String> calendar = get(hers, "");
            assertThat(calendar.statusCode()).isEqualTo(200);
            assertThat(calendar.body())
                    .contains("BEGIN:VCALENDAR")
                    .contains(session)
                    .doesNotContain("ATTENDEE");
            assertThat(header(calendar, "Content-Type")).startsWith("text/calendar");
            assertThat(header(calendar, "Cache-Control")).contains("private").contains("no-cache");
            assertThat(calendar.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(calendar.headers().map()).doesNotContainKeys("set-cookie", "Set-Cookie");
            HttpResponse<String> again = get(hers, header(calendar, "ETag"));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            installation.execute("update %s.training_session set sequence = 1, state = 'CANCELLED', changed_at = now()"
                    .formatted(schema()));
            HttpResponse<String> cancelled = get(hers, header(calendar, "ETag"));
            assertThat(cancelled.statusCode()).isEqualTo(200);
            assertThat(cancelled.body()).contains("STATUS:CANCELLED").contains("SEQUENCE:1");
            assertThat(get(hers.replaceFirst("....\\.ics$", "AAAA.ics"), "").statusCode())
                    .isEqualTo(404);
            assertThat(get(hers.replaceFirst("/agenda/.*", "/agenda/%C3%A9@.ics"), "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(hers.replaceFirst("\\.ics$", ""), "").body()).doesNotContain("VCALENDAR");

            Page page = claire.page();
            claire.open(MINE);
            assertThat(page.locator(".agenda-card")).containsText("Elle n’est plus affichée");
            button(page.locator(".agenda-card"), "Changer d’adresse").click();
            button(page.getByRole(AriaRole.DIALOG), "Changer d’adresse").click();
            String second = page.getByLabel("Adresse de mon agenda").inputValue();
            assertThat(get(hers, "").statusCode()).isEqualTo(404);
            assertThat(get(second, "").statusCode()).isEqualTo(200);
            button(page.locator(".agenda-card"), "Supprimer l’adresse").click();
            button(page.getByRole(AriaRole.DIALOG), "Supprimer l’adresse").click();
            assertThat(page.locator(".agenda-card")).containsText("L’adresse est supprimée.");
            assertThat(get(second, "").statusCode()).isEqualTo(404);
            assertThat(get(his, "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aNewRequestShowsItselfWithoutMovingThePage(Browser browser) {
        try (Visitor eric = visitor(browser, DemonstrationFleet.ERUN, PHONE)) {
            Page page = eric.page();
            eric.open("/c/auchel/demandes");
            assertThat(page.locator("main")).containsText("Aucune demande en cours");
            try (Visitor claire = visitor(browser, DemonstrationFleet.TEACHER, DESK)) {
                claire.open("/e/" + DemonstrationFleet.OPEN + "/mon-erun");
                Page asking = claire.page();
                asking.getByLabel("Journal de la classe").check();
                asking.getByLabel("Ce qu’il vous faut").fill("Comment publier ?");
                button(asking.locator(".ask-form").first(), "Envoyer la demande")
                        .click();
                assertThat(asking.locator(".told")).containsText("Votre demande est envoyée.");
            }
            Locator mark = page.locator(".news-mark vaadin-button");
            assertThat(mark)
                    .hasText("Voir une nouvelle demande", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
            isSound(eric, "demandes-nouvelle");
            mark.click();
            assertThat(page.locator("main")).containsText("Comment publier ?");
            assertThat(page.locator("main")).not().containsText("Aucune demande en cours");
        }
    }

    private String made(Visitor visitor, String path, String picture) {
        visitor.open(path);
        Page page = visitor.page();
        button(page.locator(".agenda-card"), "Créer mon adresse").click();
        String address = page.getByLabel("Adresse de mon agenda").inputValue();
        assertThat(address).matches("http://[^/]+/agenda/[A-Za-z0-9_-]{43}\\.ics");
        page.getByText("Google Agenda", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".agenda-card")).containsText("À partir de l’URL");
        assertThat(page.locator(".agenda-card a")).hasCount(0);
        isSound(visitor, picture);
        return address;
    }

    /** As a calendar does it, with nobody signed in. */
    private static HttpResponse<String> get(String address, String known) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        try (HttpClient calendar = HttpClient.newHttpClient()) {
            return calendar.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static void enrol(Page page, String name) {
        Locator who = page.getByLabel("Enseignant", new Page.GetByLabelOptions().setExact(true));
        who.fill(name);
        Locator found = page.locator("vaadin-combo-box-item").first();
        assertThat(found).containsText(name);
        found.click();
        button(page.locator("main"), "Inscrire").click();
        assertThat(page.locator(".told")).hasText(name + " : inscription notée.");
    }

    private static void fill(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
        page.keyboard().press("Tab");
    }

    /** With one place, in ten days. */
    private String session() {
        installation.execute("""
                insert into %s.training_session (module_id, starts_at, ends_at, room, capacity, everybody, walk_ins,
                                                 counted_minutes, hours, created_by)
                values ('01920000-0000-7000-8000-000000000001', date_trunc('day', now()) + interval '10 days 13 hours',
                        date_trunc('day', now()) + interval '10 days 15 hours', 'Salle des maîtres', 1, true, false, 120,
                        'EIGHTEEN', uuidv7())""".formatted(schema()));
        String session = installation
                .query("select id from %s.training_session order by created_at desc limit 1".formatted(schema()))
                .getFirst();
        installation.execute("""
                insert into %s.training_session_trainer (session_id, person_id)
                select '%s', id from platform.person where mail = '%s'""".formatted(schema(), session, DemonstrationFleet.ERUN));
        return session;
    }

    private static String day(int days) {
        return LocalDate.now(ZoneId.of("Europe/Paris"))
                .plusDays(days)
                .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private String schema() {
        return installation
                .query("select schema_name from platform.tenant where slug = 'auchel'")
                .getFirst();
    }

    private static void isSound(Visitor visitor, String picture) {
        visitor.wholePicture(picture);
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.strangers()).isEmpty();
        assertThat(visitor.page().locator("body").innerText())
                .doesNotContainPattern("(mytraining|training|timetable|agenda|requests)\\.[a-z]");
    }

    private Visitor visitor(Browser browser, String mail, int width) {
        return Visitor.with(browser, port, width, ColorScheme.LIGHT).signIn(mail);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
