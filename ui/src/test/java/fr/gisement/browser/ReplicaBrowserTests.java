package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.Words;
import fr.gisement.browser.SchoolWork.Room;
import fr.gisement.identity.Role;
import fr.gisement.news.TenantNews;
import fr.gisement.shell.Draining;
import fr.gisement.shell.OpenPages;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

/** A teacher in the middle of a sentence, and the replica she is at goes: announced, or all of a sudden. */
@ExtendWith(Chromium.class)
class ReplicaBrowserTests {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaBrowserTests.class);
    private static final String DIRECTOR = "denis@ac-lille.example";
    private static final String WORDS = "Nous sommes montés jusqu’au sommet du terril";

    @TempDir
    private static Path folder;

    private static TestInstallation installation;
    private static TestNode stays;

    @BeforeAll
    static void start() {
        installation = TestInstallation.create();
        TenantId jaures = installation.school("jaures", installation.circonscription("auchel"));
        TestPeople.member(
                installation, TestPeople.person(installation, DIRECTOR, "Denis", "Lambert"), Role.DIRECTOR, jaures);
        stays = TestNode.start(installation.installation());
    }

    @AfterAll
    static void stop() {
        stays.close();
        installation.close();
    }

    @Test
    void aNewVersionIsAnnouncedAndThePageGoesToTheOtherReplicaWithEveryWord(Browser browser) throws Exception {
        Room room = school().room("jaures", DIRECTOR, "Les Abeilles");
        ArticleId draft = school().draft(room, DIRECTOR, new Words("Le terril", ""));
        try (TestNode goes = TestNode.start(installation.installation(), "--gisement.drain.period=15s");
                TestBalancer balancer = TestBalancer.start(folder, goes.port(), stays.port());
                Visitor phone = Visitor.withPhone(browser, balancer.port()).signIn(DIRECTOR);
                Visitor wide = Visitor.with(browser, balancer.port(), 1280, ColorScheme.LIGHT)
                        .signIn(DIRECTOR)) {
            phone.open(room.write(draft));
            wide.open(room.path());
            Page page = phone.page();
            // the pages where one signed in may take a moment to be gone
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(goes.bean(OpenPages.class).count()).isEqualTo(2));
            page.evaluate("window.before = true");
            body(page).pressSequentially(WORDS);
            AvailabilityChangeEvent.publish(goes.context(), ReadinessState.REFUSING_TRAFFIC);
            CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> await(goes.bean(Draining.class)));
            assertThat(page.locator("page-return"))
                    .hasText("Nouvelle version : votre texte est gardé. La page se recharge toute seule.");
            assertThat(page.locator("page-return")).isVisible();
            phone.picture("nouvelle-version");
            wide.picture("nouvelle-version");
            assertThat(phone.accessibilityFaults()).isEmpty();
            assertThat(phone.scrollsSideways()).isFalse();
            body(page).pressSequentially(", et voilà.");
            assertThat(page.locator("draft-keeper")).hasAttribute("state", "saved");
            balancer.rest("one");

            page.waitForFunction("window.before === undefined");
            assertThat(body(page)).hasValue(WORDS + ", et voilà.");
            assertThat(body(page)).isFocused();
            body(page).pressSequentially(" Fin.");
            assertThat(page.locator("draft-keeper")).hasAttribute("state", "saved");
            assertThat(page.locator(".callout")).hasCount(0);
            assertThat(school().read(room, DIRECTOR, draft).words().body()).isEqualTo(WORDS + ", et voilà. Fin.");
            drained.get();
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(stays.bean(OpenPages.class).count()).isGreaterThanOrEqualTo(2));
            assertThat(page.locator("page-return")).hasCount(0);
        }
    }

    @Test
    void aPageWhoseReplicaIsKilledIsUsableAtTheOtherByItself(Browser browser) throws IOException {
        Room room = school().room("jaures", DIRECTOR, "Les Fourmis");
        ArticleId draft = school().draft(room, DIRECTOR, new Words("Le terril", ""));
        int port = TestBalancer.freePort();
        try (SeparateServer killed = SeparateServer.start(installation.installation(), port);
                TestBalancer balancer = TestBalancer.start(folder, port, stays.port());
                Visitor writer = Visitor.withPhone(browser, balancer.port()).signIn(DIRECTOR);
                Visitor reader = Visitor.withPhone(browser, balancer.port()).signIn(DIRECTOR)) {
            writer.open(room.write(draft));
            reader.open(room.path());
            Page page = writer.page();
            page.evaluate("window.before = true");
            reader.page().evaluate("window.before = true");
            body(page).pressSequentially(WORDS);
            killed.kill();
            long begun = System.nanoTime();
            page.waitForFunction("window.before === undefined");
            assertThat(body(page)).hasValue(WORDS, new LocatorAssertions.HasValueOptions().setTimeout(10_000));
            LOG.info("A killed replica's writer went on after {} ms", (System.nanoTime() - begun) / 1_000_000);
            body(page).pressSequentially(", et voilà.");
            assertThat(page.locator("draft-keeper")).hasAttribute("state", "saved");
            assertThat(school().read(room, DIRECTOR, draft).words().body()).isEqualTo(WORDS + ", et voilà.");

            // who only reads came along without a touch, and hears what is new there
            reader.page().waitForFunction("window.before === undefined");
            Awaitility.await().until(() -> stays.bean(TenantNews.class).listeners() == 1);
            school().article(room, DIRECTOR, SchoolTexts.OUTING);
            assertThat(reader.page().getByText(SchoolTexts.OUTING.title())).isVisible();
            assertThat(reader.page().locator(".v-system-error")).hasCount(0);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static void await(Draining draining) {
        try {
            draining.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Locator body(Page page) {
        return page.locator("[data-part=body] textarea");
    }

    private static SchoolWork school() {
        return new SchoolWork(stays.context(), installation);
    }
}
