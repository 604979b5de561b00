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
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trainer from the rectorat's assignment to the end of it, as all who see it do. */
@StartedApplication
@ExtendWith(Chromium.class)
class TrainerBrowserTests extends InTrainedTown {

    private static final String SHEET = "/console/circonscriptions/" + TrainedTown.CIRCONSCRIPTION;
    private static final String SCHOOLS = "/c/" + TrainedTown.CIRCONSCRIPTION + "/ecoles";

    /** A worker takes a request within seconds, and a right is known everywhere soon after. */
    private static final Duration SOON_AT_LATEST = Duration.ofSeconds(30);

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout((double) SOON_AT_LATEST.toMillis());

    @Test
    void anAssignedTrainerSharesTheSchoolsOutUntilTheAssignmentEnds(Browser browser) {
        try (Visitor admin = visitor(browser, DemonstrationFleet.ADMIN, DESK);
                Visitor inspector = visitor(browser, TrainedTown.INSPECTOR, DESK)) {
            assign(admin, TrainedTown.CAMILLE);
            assertThat(admin.page().locator(".operation-notice")).containsText("la personne est affectée", SOON);
            assertThat(admin.page().locator(".assignments")).containsText("Roussel");

            try (Visitor camille = visitor(browser, TrainedTown.CAMILLE, DESK)) {
                Page page = camille.page();
                assertThat(page).hasURL(Pattern.compile("/aujourdhui$")); // whose only space it is
                camille.open(SCHOOLS);
                assertThat(page.locator(".subtitle")).hasText(words("8 écoles, 8 sans formateur."));
                button(page.locator(".page-header"), "Répartir les écoles").click();
                Locator dialog = page.getByRole(AriaRole.DIALOG);
                assertThat(dialog).containsText("8 écoles changeraient de formateur");
                assertThat(dialog).containsText("33 (33)"); // two thirds of 49 teachers
                button(dialog, "Répartir ainsi").click();
                assertThat(page.locator(".told")).hasText("C’est fait : 8 écoles ont changé de formateur.");
                assertThat(page.locator(".subtitle")).hasText(words("8 écoles, toutes suivies par un eRun."));

                Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("École du Village"));
                String before =
                        row.locator("vaadin-select-value-button").innerText().strip();
                row.locator("vaadin-select-value-button").focus();
                page.keyboard().press("Enter");
                row.locator("vaadin-select-list-box vaadin-select-item")
                        .filter(new Locator.FilterOptions()
                                .setHasText(before.startsWith("Camille") ? "Samia" : "Camille"))
                        .press("Enter");
                assertThat(page.locator(".told")).containsText("École du Village");

                inspector.open(SCHOOLS);
                assertThat(inspector.page().locator("vaadin-select")).hasCount(0);
                assertThat(inspector.page().locator(".page-header .actions")).isHidden();
                assertThat(inspector.page().locator(".trainer-loads")).containsText("Camille Roussel");

                button(admin.page().locator(".assignments"), "Mettre fin à l’affectation de Camille Roussel")
                        .click();
                button(admin.page().getByRole(AriaRole.DIALOG), "Mettre fin").click();
                assertThat(admin.page().locator(".operation-notice")).containsText("n’a plus accès", SOON);
                assertThat(admin.page().locator(".assignments")).containsText("Une affectation terminée");

                // a node asks anew who may what after a moment; the browser is asked by the thread that it belongs to
                await().pollInSameThread()
                        .atMost(SOON_AT_LATEST)
                        .until(() -> page.request().get(page.url()).status() == 403);
                button(page.locator(".page-header"), "Répartir les écoles").click();
                assertThat(page.locator("main"))
                        .containsText("votre affectation dans cette circonscription est terminée");
                assertThat(camille.open(SCHOOLS).status()).isEqualTo(403);
            }
            inspector.open(SCHOOLS + "?suivi=personne");
            assertThat(inspector.page().locator("main")).containsText("Suivie auparavant par Camille Roussel");
        }
    }

    @Test
    void somebodyNewIsAskedForByNameAndWhatWasTypedStays(Browser browser) {
        try (Visitor admin = visitor(browser, DemonstrationFleet.ADMIN, DESK)) {
            Page page = admin.page();
            admin.open(SHEET);
            button(page.locator(".assignments"), "Affecter un eRun").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Adresse électronique").fill("nora.vasseur");
            button(dialog, "Affecter").click();
            assertThat(dialog).containsText("Indiquez une adresse complète");
            dialog.getByLabel("Adresse électronique").fill("nora.vasseur@bruay.example");
            page.keyboard().press("Tab");
            assertThat(dialog).containsText("Cette adresse est nouvelle");
            dialog.getByLabel("Prénom").fill("Nora");
            button(dialog, "Affecter").click();
            assertThat(dialog).containsText("Indiquez le nom.");
            dialog.getByLabel("Nom", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Vasseur");
            lastDay(page, "01/09/2020");
            button(dialog, "Affecter").click();
            assertThat(dialog).containsText("Le dernier jour précède le premier");
            assertThat(dialog.getByLabel("Prénom")).hasValue("Nora");
            lastDay(page, "");
            button(dialog, "Affecter").click();
            assertThat(page.locator(".operation-notice")).containsText("la personne est affectée", SOON);
            assertThat(page.locator(".staff")).containsText("Vasseur"); // to be sent the activation
        }
    }

    @Test
    void whoHasNoTimeLeftIsNotAssigned(Browser browser) {
        try (Visitor admin = visitor(browser, DemonstrationFleet.ADMIN, DESK)) {
            Page page = admin.page();
            admin.open("/console/circonscriptions/lens");
            button(page.locator(".assignments"), "Affecter un eRun").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Adresse électronique").fill(TrainedTown.SAMIA);
            page.keyboard().press("Tab");
            assertThat(dialog).containsText("Déjà sur la plateforme : Samia Lefebvre.");
            button(dialog, "Affecter").click();
            assertThat(dialog).containsText("Samia Lefebvre serait à 150");
            assertThat(dialog.getByLabel("Adresse électronique")).hasValue(TrainedTown.SAMIA);
        }
    }

    @Test
    void theConsoleShowsWhichCirconscriptionsHaveNobody(Browser browser) {
        try (Visitor admin = visitor(browser, DemonstrationFleet.ADMIN, DESK)) {
            admin.open("/console/formateurs");
            Page page = admin.page();
            Locator bruay = page.locator("tr", new Page.LocatorOptions().setHasText(TrainedTown.NAME));
            assertThat(bruay).containsText("Samia Lefebvre");
            assertThat(bruay).containsText("Hélène Caron");
            page.locator(".page-tabs a").last().click();
            assertThat(page).hasURL(Pattern.compile("sans"));
            assertThat(page.locator("tbody tr")).hasText(new Pattern[] {Pattern.compile("Lens.*Personne.*")});
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1280, LIGHT", "1280, DARK"})
    void thePagesAreAccessibleAndFit(int width, ColorScheme colours, Browser browser) {
        try (Visitor admin = Visitor.with(browser, port, width, colours).signIn(DemonstrationFleet.ADMIN)) {
            admin.open("/console/formateurs");
            isSound(admin);
            admin.wholePicture("console-formateurs");
            admin.open(SHEET);
            isSound(admin);
            admin.wholePicture("console-circonscription");
            button(admin.page().locator(".assignments"), "Affecter un eRun").click();
            admin.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByLabel("Adresse électronique")
                    .fill("nora@bruay.example");
            admin.page().keyboard().press("Tab");
            assertThat(admin.page().getByRole(AriaRole.DIALOG).getByLabel("Prénom"))
                    .isVisible();
            isSound(admin);
            admin.picture("console-affecter");
        }
        try (Visitor samia = Visitor.with(browser, port, width, colours).signIn(TrainedTown.SAMIA)) {
            samia.open(SCHOOLS);
            isSound(samia);
            samia.wholePicture("circonscription-ecoles");
            button(samia.page().locator(".page-header"), "Répartir les écoles").click();
            assertThat(samia.page().getByRole(AriaRole.DIALOG)).containsText("8 écoles changeraient");
            isSound(samia);
            samia.picture("circonscription-repartir");
        }
    }

    private static void assign(Visitor admin, String mail) {
        admin.open(SHEET);
        Page page = admin.page();
        button(page.locator(".assignments"), "Affecter un eRun").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Adresse électronique").fill(mail);
        page.keyboard().press("Tab");
        assertThat(dialog).containsText("Déjà sur la plateforme");
        button(dialog, "Affecter").click();
    }

    private static void lastDay(Page page, String day) {
        page.getByRole(AriaRole.DIALOG).getByLabel("Dernier jour").fill(day);
        page.keyboard().press("Tab");
    }

    private static void isSound(Visitor visitor) {
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.strangers()).isEmpty();
        assertThat(visitor.page().locator("body").innerText())
                .doesNotContainPattern("(console|operations|circonscription|entrance)\\.[a-z]");
    }

    /** With whatever kind of space stands between the words. */
    private static Pattern words(String text) {
        return Pattern.compile(text.replace(".", "\\.").replace(" ", "\\s"));
    }
}
