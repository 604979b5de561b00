package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import fr.gisement.app.GisementApplication;
import fr.gisement.installation.Installation;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

@SpringBootTest(
        classes = {GisementApplication.class, EmptyPortalBrowserTests.NobodyYet.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Chromium.class)
class EmptyPortalBrowserTests {

    /** Longer than the page waits between two looks at the registry. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestConfiguration(proxyBeanMethods = false)
    static class NobodyYet {

        @Bean(destroyMethod = "close")
        TestInstallation testInstallation() {
            return TestInstallation.create();
        }

        @Bean
        Installation installation(TestInstallation testInstallation) {
            return testInstallation.installation();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @Autowired
    private TenantRegistry registry;

    @Test
    void aPageWithoutSchoolsSaysWhatToDoAndFillsByItselfWhenTheyCome(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            visitor.open("/");
            assertThat(visitor.page().locator(".empty")).containsText("./gisement onboard FICHIER");
            assertThat(visitor.page().locator(".school-search")).isHidden();
            assertThat(visitor.accessibilityFaults()).isEmpty();

            installation.school("jaures", installation.circonscription("auchel"));
            registry.changed();
            assertThat(visitor.page().locator(".figures dd"))
                    .hasText(new String[] {"1", "1", "0", "0"}, new HasTextOptions().setTimeout((double)
                                    PATIENCE.toMillis()));
            assertThat(visitor.page().locator(".empty")).isHidden();
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
