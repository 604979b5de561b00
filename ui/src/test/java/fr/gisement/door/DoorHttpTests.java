package fr.gisement.door;

import static fr.gisement.door.DoorClient.header;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.browser.DemonstrationFleet;
import fr.gisement.browser.StartedApplication;
import fr.gisement.testing.TestInstallation;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StartedApplication
class DoorHttpTests {

    private static final String WRONG = "pas le bon mot de passe";

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    private DoorClient client;

    @BeforeEach
    void come() {
        client = new DoorClient(port);
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/activation", "/activation/inconnu", "/mot-de-passe-oublie", "/deconnexion"})
    void everyPageOfTheDoorIsStrictAndKeptNowhere(String path) throws Exception {
        HttpResponse<String> page = client.get(path);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains("<html lang=\"fr\"")
                .doesNotContain("<style", "style=", "onclick", "??door")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(header(client.get("/connexion"), "Set-Cookie"))
                .startsWith("gisement=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void signingInChangesTheSessionsNameAndTheFormerOpensNothing() throws Exception {
        client.get("/connexion");
        String former = client.sessionId();
        HttpResponse<String> in = client.signIn(DemonstrationFleet.TEACHER, DemonstrationFleet.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(header(in, "Location")).isEqualTo("/accueil");
        assertThat(client.sessionId()).isNotEmpty().isNotEqualTo(former);
        assertThat(client.isIn()).isTrue();
        HttpResponse<String> thief =
                new DoorClient(port).send(client.request("/compte").setHeader("Cookie", "gisement=" + former));
        assertThat(thief.statusCode()).isEqualTo(302);
    }

    @Test
    void theFormsOfBeforeTheSignInAreWorthlessAfterIt() throws Exception {
        client.get("/connexion");
        client.post("/connexion", Map.of("mail", DemonstrationFleet.TEACHER, "password", DemonstrationFleet.PASSWORD));
        assertThat(header(client.post("/deconnexion", Map.of()), "Location")).isEqualTo("/deconnexion?expire");
        assertThat(client.isIn()).isTrue();
    }

    @Test
    void whoeverAsksForAPageIsLedThereThroughTheDoor() throws Exception {
        HttpResponse<String> asked = client.get("/compte?onglet=a%26b");
        assertThat(header(asked, "Location")).isEqualTo("/connexion?vers=%2Fcompte%3Fonglet%3Da%2526b");
        client.get(header(asked, "Location"));
        HttpResponse<String> in = client.post(
                "/connexion",
                Map.of(
                        "mail", DemonstrationFleet.TEACHER,
                        "password", DemonstrationFleet.PASSWORD,
                        "vers", "/compte?onglet=a%26b"));
        assertThat(header(in, "Location")).isEqualTo("/compte?onglet=a%26b");
        assertThat(header(client.get("/connexion?vers=/compte"), "Location")).isEqualTo("/compte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/ok\r\nSet-Cookie: a=b",
                "evil"
            })
    void theDoorLeadsNowhereElse(String towards) throws Exception {
        client.get("/connexion");
        HttpResponse<String> in = client.post(
                "/connexion",
                Map.of(
                        "mail", DemonstrationFleet.TEACHER,
                        "password", DemonstrationFleet.PASSWORD,
                        "vers", towards));
        assertThat(header(in, "Location")).isEqualTo("/accueil");
    }

    @Test
    void aWrongPasswordKeepsTheTypedAddressAndShowsNothingOfThePassword() throws Exception {
        HttpResponse<String> wrong = client.signIn(DemonstrationFleet.TEACHER, WRONG);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .contains("ne vont pas ensemble", "value=\"" + DemonstrationFleet.TEACHER + "\"")
                .doesNotContain(WRONG);
        assertThat(header(wrong, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anUnknownAddressAnAccountNeverUsedAndAWrongPasswordAreAnsweredAlike() throws Exception {
        String known = withoutWhatDiffers(client.signIn(DemonstrationFleet.TEACHER, WRONG));
        assertThat(withoutWhatDiffers(client.signIn("inconnue@ac-lille.example", WRONG)))
                .isEqualTo(known);
        assertThat(withoutWhatDiffers(client.signIn(DemonstrationFleet.NOT_ACTIVATED, WRONG)))
                .isEqualTo(known);
    }

    @Test
    void afterTenFailuresOneIsToldHowLongToWaitAndAForgedAddressHelpsNobody() throws Exception {
        String mail = "essais@ac-lille.example";
        client.get("/connexion");
        for (int i = 0; i < 10; i++) {
            assertThat(client.post("/connexion", Map.of("mail", mail, "password", WRONG))
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> refused = client.send(client.request("/connexion")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("X-Forwarded-For", "198.51.100.7")
                .setHeader("Forwarded", "for=198.51.100.7")
                .POST(BodyPublishers.ofString("mail=" + mail + "&password=x&_csrf=" + client.token())));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(header(refused, "Retry-After"))).isBetween(1L, 901L);
        assertThat(refused.body()).contains("Trop d’essais sans succès. Réessayez dans 15 minutes");
    }

    @Test
    void aFormThatStayedOpenTooLongIsShownAnew() throws Exception {
        HttpResponse<String> late = client.post(
                "/connexion",
                Map.of("mail", DemonstrationFleet.TEACHER, "password", WRONG, "vers", "/compte", "_csrf", "vieux"));
        assertThat(header(late, "Location")).isEqualTo("/connexion?vers=%2Fcompte&expire");
        assertThat(client.get(header(late, "Location")).body())
                .contains("La page était restée ouverte trop longtemps", "value=\"/compte\"");
    }

    @Test
    void signingOutIsAskedOnceMoreAndThenTheSessionIsGone() throws Exception {
        List<String> elsewhere = openSignIns();
        client.signIn(DemonstrationFleet.COLLEAGUE, DemonstrationFleet.PASSWORD);
        assertThat(openSignIns()).hasSize(elsewhere.size() + 1);
        String cookie = client.sessionId();
        assertThat(client.get("/deconnexion").body()).contains("Vous êtes connecté sous le nom de Karim Petit.");
        assertThat(client.isIn()).as("looking signs nobody out").isTrue();
        client.get("/deconnexion");
        HttpResponse<String> out = client.post("/deconnexion", Map.of());
        assertThat(header(out, "Location")).isEqualTo("/deconnexion");
        assertThat(header(out, "Set-Cookie")).contains("gisement=;", "Max-Age=0");
        assertThat(client.get("/deconnexion").body()).contains("Vous êtes déconnecté");
        HttpResponse<String> again = client.send(client.request("/compte").setHeader("Cookie", "gisement=" + cookie));
        assertThat(header(again, "Location")).startsWith("/connexion");
        assertThat(openSignIns()).isEqualTo(elsewhere);
    }

    /** The colleague's; other tests of the same application may have left some. */
    private List<String> openSignIns() {
        return installation.query("""
                select s.id from platform.sign_in s join platform.person p on p.id = s.person_id
                where p.mail = '%s' and s.ended_at is null order by s.id""".formatted(DemonstrationFleet.COLLEAGUE));
    }

    @Test
    void whoIsSignedInLearnsThatAnAddressLeadsNowhere() throws Exception {
        client.signIn(DemonstrationFleet.TEACHER, DemonstrationFleet.PASSWORD);
        HttpResponse<String> unknown = client.get("/nulle-part");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Cette page n’existe pas", "Aller à mes espaces");
    }

    @Test
    void aRequestWithoutItsTokenIsRefusedByName() throws Exception {
        client.signIn(DemonstrationFleet.TEACHER, DemonstrationFleet.PASSWORD);
        HttpResponse<String> refused = client.post("/compte", Map.of("_csrf", "faux"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Vous êtes connecté sous le nom de Claire Dubois");
    }

    private static String withoutWhatDiffers(HttpResponse<String> page) {
        return page.statusCode()
                + page.body().replaceAll("name=\"_csrf\"[^>]*>", "").replaceAll("id=\"mail\"[^>]*>", "");
    }
}
