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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schools on their way, as a trainer brings them on, on the road too, and as the inspector reads. */
@StartedApplication
@ExtendWith(Chromium.class)
class FollowUpBrowserTests extends InTrainedTown {

    private static final String WAY = "/c/" + TrainedTown.CIRCONSCRIPTION + "/accompagnement";
    private static final String SCHOOLS = "/c/" + TrainedTown.CIRCONSCRIPTION + "/ecoles";
    private static final String TODAY = "/c/" + TrainedTown.CIRCONSCRIPTION + "/aujourdhui";
    private static final String VILLAGE = "École du Village";
    private static final String VILLAGE_PAGE = WAY + "/bruay-7";

    @BeforeEach
    void begin() {
        noted(8); // the platform saw by itself that each school has people
    }

    @Test
    void aTrainerMovesSchoolsByKeyboardAndByMouseAndTheInspectorReads(Browser browser) {
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, DESK)) {
            Page page = samia.page();
            samia.open(WAY);
            assertThat(lane(page, "TO_CONTACT").locator(".school-card")).hasCount(8);

            lane(page, "TO_CONTACT")
                    .locator(".school-card", named(VILLAGE))
                    .locator("a")
                    .focus();
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.locator(".told")).hasText(VILLAGE + " : Équipe importée."); // which it was already
            Locator card = lane(page, "PEOPLE_IMPORTED").locator(".school-card", named(VILLAGE));
            assertThat(card.locator("a")).isFocused();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(lane(page, "REFERENT_NAMED").locator(".school-card", named(VILLAGE)))
                    .isVisible();

            lane(page, "TO_CONTACT").locator(".school-card", named("Brassens")).dragTo(lane(page, "FIRST_TRAINING"));
            assertThat(page.locator(".told")).hasText("École primaire Brassens : Première formation.");
            assertThat(lane(page, "FIRST_TRAINING").locator(".school-card")).hasCount(1);

            button(page.locator("main"), "Déplacer École primaire Pasteur").click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Bloquée"))
                    .check();
            button(page.getByRole(AriaRole.DIALOG), "Déplacer").click();
            button(page.getByRole(AriaRole.DIALOG), "Noter le blocage").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Dites en quelques mots ce qui bloque.");
            page.getByRole(AriaRole.DIALOG).getByLabel("Ce qui bloque").fill("Travaux jusqu’à Noël");
            button(page.getByRole(AriaRole.DIALOG), "Noter le blocage").click();
            assertThat(lane(page, "BLOCKED").locator(".school-card")).hasText(Pattern.compile("Pasteur"));

            page.getByLabel("École ou commune").fill("calonne");
            assertThat(page).hasURL(Pattern.compile("q=calonne"));
            assertThat(page.locator(".school-card")).hasCount(2);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Liste"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("q=calonne&vue=liste"));
        }
        try (Visitor inspector = visitor(browser, TrainedTown.INSPECTOR, DESK)) {
            Page page = inspector.page();
            assertThat(page).hasURL(Pattern.compile(WAY + "$"));
            assertThat(lane(page, "FIRST_TRAINING").locator(".school-card")).hasText(Pattern.compile("Brassens"));
            assertThat(page.locator(".school-card vaadin-button")).hasCount(0);
            assertThat(page.locator(".school-card[draggable]")).hasCount(0);
            assertThat(inspector.open(TODAY).status()).isEqualTo(403);
        }
    }

    @Test
    void moreSchoolsThanAPhoneShowsAreReadByPages(Browser browser) {
        openSchools(13);
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, PHONE)) {
            Page page = samia.page();
            for (String list : List.of(SCHOOLS, SCHOOLS + "?suivi=personne", WAY + "?vue=liste")) {
                samia.open(list);
                assertThat(page.locator("tbody tr")).hasCount(20);
                Locator next = page.locator(".pager .next");
                next.focus();
                page.keyboard().press("Enter");
                assertThat(page).hasURL(Pattern.compile("page=2"));
                assertThat(page.locator("tbody tr")).hasCount(1);
                assertThat(page.locator(".pager .previous")).isVisible();
            }
            page.getByLabel("École ou commune").fill("divion");
            assertThat(page.locator("tbody tr")).hasCount(13);
            assertThat(page).hasURL(Pattern.compile("q=divion&vue=liste$"));
            samia.open(SCHOOLS + "?page=2");
            isSound(samia, "circonscription-ecoles-page");
        }
    }

    @Test
    void aNoteTypedWithoutANetworkArrivesOnceItIsBack(Browser browser) {
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, PHONE)) {
            Page page = samia.page();
            samia.open(VILLAGE_PAGE);
            button(page.locator(".people li").first(), "Nommer Prénom Nom référent de l’école")
                    .click();
            assertThat(page.locator(".told")).containsText("est le référent de l’école");
            assertThat(page.locator(".stages .reached").first()).containsText("Référent nommé");

            samia.context().setOffline(true);
            page.getByLabel("Nouvelle note").fill("Deux classes publient déjà.");
            button(page.locator("note-keeper"), "Garder la note").click();
            assertThat(page.locator("note-keeper .waiting")).containsText("Deux classes publient déjà.");
            page.getByLabel("Nouvelle note").fill("Ce qui n’est pas fini");
            page.getByLabel("Nouvelle note").blur();
            assertThat(notes()).isEqualTo("0");
            samia.context().setOffline(false);

            assertThat(page.locator(".notes")).containsText("Deux classes publient déjà.", soon());
            assertThat(page.locator("note-keeper .waiting li")).hasCount(0);
            samia.open(VILLAGE_PAGE);
            assertThat(page.getByLabel("Nouvelle note")).hasValue("Ce qui n’est pas fini");
            assertThat(page.locator(".notes > li")).hasCount(1);
            assertThat(notes()).isEqualTo("1");
        }
    }

    @Test
    void aTaskThatIsTypedStaysWhileNotesArriveAndOtherThingsAreDone(Browser browser) {
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, PHONE)) {
            Page page = samia.page();
            samia.open(VILLAGE_PAGE);
            samia.context().setOffline(true);
            page.getByLabel("Nouvelle note").fill("Deux classes publient déjà.");
            button(page.locator("note-keeper"), "Garder la note").click();
            assertThat(page.locator("note-keeper .waiting")).containsText("Deux classes publient déjà.");
            Locator task = page.getByLabel("Nouvelle tâche");
            task.fill("Envoyer le gui");
            samia.context().setOffline(false);
            assertThat(page.locator(".notes")).containsText("Deux classes publient déjà.", soon());
            assertThat(task).isFocused();
            task.pressSequentially("de");
            assertThat(task).hasValue("Envoyer le guide");

            button(page.locator(".people li").first(), "Nommer Prénom Nom référent de l’école")
                    .click();
            assertThat(page.locator(".told")).containsText("est le référent de l’école");
            assertThat(task).hasValue("Envoyer le guide");
            button(page.locator("main"), "Ajouter").click();
            assertThat(page.locator(".tasks")).containsText("Envoyer le guide");
            assertThat(task).hasValue("");
            assertThat(page.locator(".tasks > li")).hasCount(1);
        }
    }

    @Test
    void aTrainersMorningLeadsToWhatWaits(Browser browser) {
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, PHONE)) {
            Page page = samia.page();
            assertThat(page).hasURL(Pattern.compile(TODAY + "$")); // whose only space it is
            assertThat(page.locator(".nobody .count")).hasText("8");

            page.locator(".nobody a", new Page.LocatorOptions().setHasText(VILLAGE))
                    .click();
            assertThat(page.locator("h1")).hasText(VILLAGE);
            button(page.locator("main"), "Prévoir").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            button(dialog, "Prévoir").click();
            assertThat(dialog).containsText("Choisissez le jour.");
            dialog.getByLabel("Jour")
                    .fill(DateTimeFormatter.ofPattern("dd/MM/yyyy")
                            .format(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1)));
            page.keyboard().press("Tab");
            dialog.getByLabel("Objet").fill("Ouvrir le blog des CP");
            button(dialog, "Prévoir").click();
            assertThat(page.locator(".told")).containsText("L’école voit la date, pas l’objet.");
            page.getByLabel("Nouvelle tâche").fill("Envoyer le guide");
            button(page.locator("main"), "Ajouter").click();
            assertThat(page.locator(".tasks")).containsText("Envoyer le guide");
            installation.execute("update %s.school_task set due_on = current_date - 3".formatted(schema()));

            samia.open(TODAY);
            assertThat(page.locator(".visits")).containsText("Ouvrir le blog des CP");
            assertThat(page.locator(".tasks")).containsText("En retard");
            button(page.locator(".tasks"), "Fait : Envoyer le guide").click();
            assertThat(page.locator(".tasks")).hasCount(0);
            assertThat(page.locator(".told")).hasText("Fait : Envoyer le guide");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1280, LIGHT", "1280, DARK"})
    void thePagesAreAccessibleAndFit(int width, ColorScheme colours, Browser browser) {
        scene();
        try (Visitor samia = Visitor.with(browser, port, width, colours).signIn(TrainedTown.SAMIA)) {
            isSound(samia, "circonscription-aujourdhui");
            samia.open(WAY);
            isSound(samia, "circonscription-tableau");
            samia.open(WAY + "?vue=liste");
            isSound(samia, "circonscription-liste");
            samia.open(WAY + "?vue=carte");
            isSound(samia, "circonscription-carte");
            samia.open(VILLAGE_PAGE);
            isSound(samia, "circonscription-dossier");
            if (width == PHONE) {
                assertThat(top(samia.page(), ".way-card")).isLessThan(top(samia.page(), ".notes-card"));
                assertThat(top(samia.page(), ".notes-card")).isLessThan(top(samia.page(), ".tasks"));
            }
            button(samia.page().locator("main"), "Autre étape").click();
            assertThat(samia.page().getByRole(AriaRole.DIALOG)).containsText("Étape atteinte");
            assertThat(samia.accessibilityFaults()).isEmpty();
            samia.picture("circonscription-deplacer");
        }
    }

    private static double top(Page page, String part) {
        return page.locator(part).first().boundingBox().y;
    }

    private void isSound(Visitor visitor, String picture) {
        assertThat(visitor.page().locator("h1")).isVisible();
        visitor.wholePicture(picture);
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.strangers()).isEmpty();
        assertThat(visitor.page().locator("body").innerText())
                .doesNotContainPattern("(followup|circonscription|entrance|school)\\.[a-z]");
    }

    /** A circonscription in the middle of its year. */
    private void scene() {
        String samia = installation
                .query("select id from platform.person where mail = '%s'".formatted(TrainedTown.SAMIA))
                .getFirst();
        for (int school = 0; school < 8; school++) {
            String id = school(school);
            installation.execute("insert into %s.followed_school (school_id, person_id, set_by) select '%s', '%s', '%s'"
                    .formatted(schema(), id, samia, samia));
            String[] stages = {
                "REFERENT_NAMED", "SHEETS_HANDED_OUT", "FIRST_TRAINING", "FIRST_ARTICLE", "FAMILIES_CONNECTED"
            };
            for (int stage = 0; stage < Math.min(school, 5); stage++) {
                installation.execute("""
                        insert into %s.stage_mark (school_id, stage, reached_at, noted_by)
                        values ('%s', '%s', now() - interval '%d days', '%s')""".formatted(schema(), id, stages[stage], 60 - 10 * stage, samia));
            }
        }
        installation.execute("""
                insert into %s.school_block (school_id, reason, next_on, set_by)
                values ('%s', 'Travaux jusqu’à Noël, la directrice préfère attendre.', current_date, '%s')""".formatted(schema(), school(2), samia));
        installation.execute("insert into %s.school_life (school_id, told_at) values ('%s', now() - interval '30 days')"
                .formatted(schema(), school(4)));
        installation.execute("""
                insert into %s.visit (school_id, kind, starts_at, person_id, aim, created_by)
                values ('%2$s', 'VISIT', now() + interval '26 hours', '%3$s', 'Ouvrir le blog de la classe des CP', '%3$s'),
                       ('%2$s', 'CALL', now() - interval '5 days', '%3$s', 'Prendre des nouvelles', '%3$s')""".formatted(schema(), school(7), samia));
        installation.execute("""
                insert into %s.school_task (school_id, title, due_on, person_id)
                values ('%2$s', 'Envoyer le guide du blog', current_date - 2, '%3$s'),
                       ('%2$s', 'Demander les codes des nouveaux', current_date + 5, '%3$s')""".formatted(schema(), school(7), samia));
        installation.execute("""
                insert into %s.school_note (id, school_id, author_id, body, written_at)
                values (gen_random_uuid(), '%s', '%s', 'Le directeur préfère le mardi. Deux tablettes, un seul bon réseau dans la salle des maîtres.', now() - interval '9 days')""".formatted(schema(), school(7), samia));
    }

    private void noted(int schools) {
        await().untilAsserted(
                        () -> assertThat(installation.query("select count(*) from %s.stage_mark".formatted(schema())))
                                .containsExactly(String.valueOf(schools)));
    }

    private String notes() {
        return installation
                .query("select count(*) from %s.school_note".formatted(schema()))
                .getFirst();
    }

    private String schema() {
        return installation
                .query("select schema_name from platform.tenant where slug = '%s'"
                        .formatted(TrainedTown.CIRCONSCRIPTION))
                .getFirst();
    }

    private String school(int number) {
        return installation
                .query("select id from platform.tenant where slug = 'bruay-%d'".formatted(number))
                .getFirst();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private static Locator lane(Page page, String name) {
        return page.locator(".lane[data-lane=" + name + "]");
    }

    private static Locator.LocatorOptions named(String name) {
        return new Locator.LocatorOptions().setHasText(name);
    }
}
