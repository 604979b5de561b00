package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.account.Activations;
import fr.gisement.account.IssuedActivation;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coming in and going out, with a real browser. */
@StartedApplication
@ExtendWith(Chromium.class)
class SignInBrowserTests {

    private static final String CHOSEN = "tortue vélo pluie citron";
    private static final Pattern DOOR = Pattern.compile("/connexion");

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @Autowired
    private Activations activations;

    @Test
    void aTeacherOfOneSchoolLandsThere(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(DemonstrationFleet.TEACHER);
            visitor.page().waitForURL("**/e/" + DemonstrationFleet.OPEN + "/accueil");
            assertThat(visitor.page().locator("h1")).hasText("École primaire Jean Jaurès");
        }
    }

    @Test
    void anAdministratorLandsInTheConsole(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(DemonstrationFleet.ADMIN);
            visitor.page().waitForURL("**/console");
        }
    }

    @Test
    void aTeacherOfTwoSchoolsChoosesAndSwitchesWithoutSigningInAgain(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(DemonstrationFleet.TEACHER_OF_BOTH);
            Locator spaces = visitor.page().locator(".space-card h2");
            assertThat(spaces).hasText(new String[] {"École Marie Curie 1", "École primaire Jean Jaurès"});
            spaces.first().locator("a").click();
            visitor.page().waitForURL("**/e/" + DemonstrationFleet.CURIE + "/accueil");
            visitor.page().locator("[popovertarget=moi]").click();
            visitor.page().locator("#moi").getByText("Mes espaces").click();
            spaces.last().locator("a").click();
            visitor.page().waitForURL("**/e/" + DemonstrationFleet.OPEN + "/accueil");
        }
    }

    @Test
    void whoseOnlySchoolIsSuspendedReadsWhy(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(DemonstrationFleet.SUSPENDED_TEACHER);
            Locator card = visitor.page().locator(".space-card");
            assertThat(card).containsText("Espace suspendu");
            assertThat(card).containsText("Raison donnée : demande de la mairie.");
            assertThat(card.locator("a")).hasCount(0);
            assertThat(visitor.page().locator(".subtitle"))
                    .hasText("Bonjour Luc. Aucun de vos espaces n’est ouvert pour le moment.");
        }
    }

    @Test
    void whoHasNoSpaceReadsWhomToAskAndAnInspectorIsLedIntoTheirCirconscription(Browser browser) {
        String mail = newcomer("sans.espace", "Sacha", "Sansespace");
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(mail);
            assertThat(visitor.page().locator(".empty-state")).containsText("Parlez-en à la direction de votre école");
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(DemonstrationFleet.IEN);
            assertThat(visitor.page()).hasURL(Pattern.compile("/c/auchel/accompagnement$"));
            assertThat(visitor.page().locator("h1")).hasText("Accompagnement des écoles");
        }
    }

    @Test
    void aWrongPasswordSaysWhatToDoAndThePasswordCanBeRead(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/connexion");
            Page page = visitor.page();
            page.getByLabel("Adresse électronique").fill(DemonstrationFleet.TEACHER);
            page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill("pas celui-là");
            page.getByLabel("Afficher le mot de passe").check();
            assertThat(page.locator("#password")).hasAttribute("type", "text");
            page.locator("form [type=submit]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("ne vont pas ensemble");
            assertThat(page.getByLabel("Adresse électronique")).hasValue(DemonstrationFleet.TEACHER);
            assertThat(page.locator("#password")).isEmpty();
            assertThat(page.locator("#password")).isFocused();
        }
    }

    @Test
    void anAccountIsActivatedByTheCodeOnPaperWithTheKeyboardAlone(Browser browser) {
        IssuedActivation issued = invited("code");
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/connexion");
            Page page = visitor.page();
            page.getByText("Activer mon compte").focus();
            page.keyboard().press("Enter");
            page.getByLabel("Adresse électronique").focus();
            page.keyboard().type(issued.person().mail());
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("Code d’activation")).isFocused();
            page.keyboard().type(issued.code().toLowerCase(Locale.ROOT).replace("-", " "));
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Choisir un mot de passe");
            assertThat(page.locator("#password")).isFocused();
            page.keyboard().type("motdepasse123");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("que l’on essaie en premier");
            page.keyboard().type(CHOSEN);
            page.keyboard().press("Enter");
            page.waitForURL("**/e/" + DemonstrationFleet.OPEN + "/accueil");
        }
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/activation");
            visitor.page().fill("[name=mail]", issued.person().mail());
            visitor.page().fill("[name=code]", issued.code());
            visitor.page().click("form [type=submit]");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Un code ne sert qu’une fois");
        }
    }

    @Test
    void anAccountIsActivatedByTheLinkAndTheLinkIsThenClosed(Browser browser) {
        IssuedActivation issued = invited("lien");
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open(issued.linkPath());
            assertThat(visitor.page().locator(".words"))
                    .containsText(issued.person().displayName());
            visitor.page().fill("#password", CHOSEN);
            visitor.page().click("form [type=submit]");
            visitor.page().waitForURL("**/e/" + DemonstrationFleet.OPEN + "/accueil");
        }
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open(issued.linkPath());
            assertThat(visitor.page().locator("h1")).hasText("Ce lien n’ouvre plus rien");
        }
    }

    @Test
    void whereNoLettersAreSentAForgottenPasswordIsRenewedInPerson(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/connexion");
            visitor.page().getByText("Mot de passe oublié ?").click();
            assertThat(visitor.page().locator(".sheet")).containsText("la direction de votre école ou à votre eRun");
            assertThat(visitor.page().locator("form")).hasCount(0);
        }
    }

    @Test
    void afterSigningOutTheBackButtonShowsTheDoorAndNothingElse(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(DemonstrationFleet.COLLEAGUE);
            visitor.page().waitForURL("**/e/*/accueil");
            visitor.open("/compte");
            assertThat(visitor.page().locator("main")).containsText(DemonstrationFleet.COLLEAGUE);
            visitor.page().locator("[popovertarget=moi]").click();
            visitor.page().locator("#moi").getByText("Se déconnecter").click();
            assertThat(visitor.page().locator("h1")).hasText("Vous êtes déconnecté");
            visitor.page().goBack();
            assertThat(visitor.page()).hasURL(DOOR);
            assertThat(visitor.page().locator("body")).not().containsText(DemonstrationFleet.COLLEAGUE);
        }
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowserTooAndLeadsItToTheDoor(Browser browser) {
        String mail = newcomer("partout", "Paula", "Partout");
        try (Visitor here = Visitor.withPhone(browser, port);
                Visitor there = Visitor.withPhone(browser, port)) {
            there.signIn(mail);
            there.open("/compte");
            here.signIn(mail);
            here.open("/compte");
            assertThat(here.page().locator(".devices li")).hasCount(2);
            here.page().getByText("Tout déconnecter").click();
            assertThat(here.page().locator("h1")).hasText("Vous êtes déconnecté");
            there.page()
                    .getByText("Changer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(there.page()).hasURL(DOOR);
            there.page().fill("[name=mail]", mail);
            there.page().fill("[name=password]", DemonstrationFleet.PASSWORD);
            there.page().click("form [type=submit]");
            assertThat(there.page()).hasURL(Pattern.compile("/compte$"));
        }
    }

    @Test
    void oneDeviceIsSignedOutFromAnother(Browser browser) {
        String mail = newcomer("appareils", "Agathe", "Appareil");
        try (Visitor here = Visitor.withPhone(browser, port);
                Visitor there = Visitor.withPhone(browser, port)) {
            there.signIn(mail);
            there.open("/compte");
            here.signIn(mail);
            here.open("/compte");
            here.page().getByLabel("Déconnecter : Chrome · Linux").click();
            assertThat(here.page().locator(".devices li")).hasCount(1);
            assertThat(here.page().getByText("Appareil déconnecté.")).isVisible();
            there.page().reload();
            assertThat(there.page()).hasURL(DOOR);
            here.page().reload();
            assertThat(here.page().locator("h1")).hasText("Mon compte");
        }
    }

    @Test
    void thePasswordIsChangedByWhoKnowsTheCurrentOne(Browser browser) {
        String mail = newcomer("change", "Chloé", "Change");
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(mail);
            visitor.open("/compte");
            change(visitor, "pas celui-là", CHOSEN);
            assertThat(visitor.page().locator(".callout")).hasText("Le mot de passe actuel n’est pas le bon.");
            change(visitor, DemonstrationFleet.PASSWORD, "trop court");
            assertThat(visitor.page().locator(".callout")).containsText("trop court");
            change(visitor, DemonstrationFleet.PASSWORD, CHOSEN);
            assertThat(visitor.page().locator(".callout")).containsText("C’est fait.");
            visitor.page().reload();
            assertThat(visitor.page().locator("h1")).hasText("Mon compte");
        }
    }

    @Test
    void aPageThatIsNotOnesOwnSaysWhoIsSignedIn(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(DemonstrationFleet.TEACHER);
            assertThat(visitor.open("/e/" + DemonstrationFleet.CURIE + "/accueil")
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.page().locator(".notice"))
                    .containsText("Vous êtes connecté sous le nom de Claire Dubois");
            visitor.page().getByText("Aller à mes espaces").click();
            visitor.page().waitForURL("**/e/" + DemonstrationFleet.OPEN + "/accueil");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void theDoorIsAccessibleFitsTheScreenAndTalksToNobodyElse(int width, ColorScheme colours, Browser browser) {
        IssuedActivation issued = invited("axe-" + width + "-" + colours);
        try (Visitor visitor = Visitor.with(browser, port, width, colours)) {
            for (String path : new String[] {
                "/connexion", "/connexion?fin", "/activation", "/mot-de-passe-oublie", "/deconnexion", issued.linkPath()
            }) {
                visitor.open(path);
                assertThat(visitor.accessibilityFaults()).as(path).isEmpty();
                assertThat(visitor.scrollsSideways()).as(path).isFalse();
                visitor.picture("porte" + path.replaceAll("[/?].*[/?]|[/?]", "-"));
            }
            visitor.signIn(DemonstrationFleet.TEACHER_OF_BOTH);
            assertThat(visitor.page().locator(".space-card")).hasCount(2);
            assertThat(visitor.accessibilityFaults()).as("/accueil").isEmpty();
            visitor.picture("mes-espaces");
            visitor.open("/compte");
            assertThat(visitor.page().locator(".devices li").first()).isVisible();
            assertThat(visitor.accessibilityFaults()).as("/compte").isEmpty();
            assertThat(visitor.scrollsSideways()).isFalse();
            visitor.wholePicture("mon-compte");
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    private static void change(Visitor visitor, String current, String wanted) {
        visitor.page().getByLabel("Mot de passe actuel").fill(current);
        visitor.page().getByLabel("Nouveau mot de passe").fill(wanted);
        visitor.page()
                .getByText("Changer", new Page.GetByTextOptions().setExact(true))
                .click();
    }

    private String newcomer(String name, String givenName, String familyName) {
        String mail = name + "@ac-lille.example";
        TestPeople.person(installation, mail, givenName, familyName);
        return mail;
    }

    /** Somebody who teaches in the open school and holds a code. */
    private IssuedActivation invited(String name) {
        PersonId person = TestPeople.withoutAccount(
                installation, name.toLowerCase(Locale.ROOT) + "@ac-lille.example", "Zoé", "Nouvel");
        TestPeople.member(
                installation,
                person,
                Role.TEACHER,
                TenantId.of(installation
                        .query("select id from platform.tenant where slug = '%s'".formatted(DemonstrationFleet.OPEN))
                        .getFirst()));
        return activations.issue(person, null);
    }
}
