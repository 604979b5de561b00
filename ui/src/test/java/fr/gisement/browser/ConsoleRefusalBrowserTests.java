package fr.gisement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is no administrator sees nothing of the rectorat's long work, and takes no file of it. */
@StartedRectorat
@ExtendWith(Chromium.class)
class ConsoleRefusalBrowserTests {

    private static final String[] SCREENS = {
        "/console/mise-en-service", "/console/exploitation", "/console/journal",
    };

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {RectoratFleet.DIRECTOR, RectoratFleet.TEACHER})
    void directorsAndTeachersAreRefused(String mail, Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.signIn(mail);
            for (String screen : SCREENS) {
                visitor.open(screen);
                assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Cette page n’est pas ouverte ici");
                assertThat(visitor.page().locator("main").innerText())
                        .doesNotContain("annuaire", "Version du parc", "Vérifier");
            }
        }
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoor(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            for (String screen : SCREENS) {
                visitor.open(screen);
                assertThat(URI.create(visitor.page().url()).getPath()).isEqualTo("/connexion");
            }
        }
    }

    @Test
    void aDownloadIsNobodyElses(Browser browser) {
        try (Visitor admin = Visitor.with(browser, port, 1280, ColorScheme.LIGHT);
                Visitor director = Visitor.withPhone(browser, port);
                Visitor nobody = Visitor.withPhone(browser, port)) {
            admin.signIn(RectoratFleet.ADMIN).open("/console/journal");
            String link = admin.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exporter (CSV)"))
                    .getAttribute("href");
            String address = URI.create(admin.page().url())
                    .resolve("/" + Objects.requireNonNull(link))
                    .toString();
            director.signIn(RectoratFleet.DIRECTOR);

            assertThat(text(admin, address)).contains("N°");
            assertThat(text(director, address)).doesNotContain("N°");
            assertThat(text(nobody, address)).doesNotContain("N°");
        }
    }

    private static String text(Visitor visitor, String address) {
        APIResponse answer = visitor.page().request().get(address);
        return answer.status() == 200 ? answer.text() : "";
    }
}
