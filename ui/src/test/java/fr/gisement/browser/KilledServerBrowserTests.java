package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server dies in the middle of a sentence. */
@ExtendWith(Chromium.class)
class KilledServerBrowserTests {

    private static final String DIRECTOR = "denis@ac-lille.example";
    private static final String BEFORE =
            "Ce matin, nous sommes montés jusqu’au sommet du terril, et nous avons compté toutes les marches ; ";
    private static final String AFTER = "il y en avait deux cent quatorze.";
    private static final int MILLIS_A_KEY = 50;

    @Test
    void theDraftIsStillThereAndNoMoreThanTwoSecondsOfItWereMissing(Browser browser) throws IOException {
        try (TestInstallation installation = TestInstallation.create()) {
            TenantId school = installation.school("jaures", installation.circonscription("lens"));
            TestPeople.member(
                    installation, TestPeople.person(installation, DIRECTOR, "Denis", "Lambert"), Role.DIRECTOR, school);
            String schema = installation
                    .query("select schema_name from platform.tenant where id = '%s'".formatted(school))
                    .getFirst();
            installation.execute("""
                    insert into %s.school_class (school_year, name, level, site_uai)
                    select 2026, 'CE1 B', 'CE1', uai from platform.site where tenant_id = '%s'""".formatted(schema, school));
            String schoolClass = installation
                    .query("select id from %s.school_class".formatted(schema))
                    .getFirst();
            String draft = "select body from %s.article_draft".formatted(schema);
            int port = freePort();
            SeparateServer server = SeparateServer.start(installation.installation(), port);
            try (Visitor director = Visitor.withPhone(browser, port).signIn(DIRECTOR)) {
                director.open("/e/jaures/classes/" + schoolClass);
                Page page = director.page();
                page.getByText("Écrire un article").click();
                page.waitForURL(Pattern.compile(".*/ecrire"));
                String address = page.url();
                page.evaluate("window.before = true");
                type(page, BEFORE);
                server.kill();

                String saved = installation.query(draft).getFirst();
                assertThat(BEFORE).startsWith(saved);
                assertThat(saved).hasSizeGreaterThanOrEqualTo(BEFORE.length() - 2_000 / MILLIS_A_KEY);
                type(page, AFTER);
                assertThat(page.locator(".save-state .away"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));

                server = SeparateServer.start(installation.installation(), port);
                // it comes back by itself: nobody signs in again, nobody loads it again
                page.waitForFunction("window.before === undefined");
                page.waitForURL(url -> url.startsWith(address));
                assertThat(body(page)).hasValue(BEFORE + AFTER);
                assertThat(page.locator("draft-keeper")).hasAttribute("state", "saved");
                assertThat(installation.query(draft)).containsExactly(BEFORE + AFTER);
                assertThat(page.locator(".callout")).containsText("Nous avons retrouvé ce que vous aviez tapé");
            } finally {
                server.close();
            }
        }
    }

    private static void type(Page page, String text) {
        body(page).pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(MILLIS_A_KEY));
    }

    private static Locator body(Page page) {
        return page.locator("[data-part=body] textarea");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
