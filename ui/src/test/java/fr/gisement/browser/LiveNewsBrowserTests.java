package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticlePublishing;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.blog.Words;
import fr.gisement.blog.Writing;
import fr.gisement.browser.SchoolWork.Room;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.news.TenantNews;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import fr.gisement.testing.TestRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Two replicas, one database and one Redis, and people who read at one what is published at the other. */
@ExtendWith(Chromium.class)
class LiveNewsBrowserTests {

    private static final Logger LOG = LoggerFactory.getLogger(LiveNewsBrowserTests.class);
    private static final String DIRECTOR = "denis@ac-lille.example";
    private static final String TEACHER = "claire@ac-lille.example";
    private static final String READER = "karim@ac-lille.example";
    private static final String STRANGER = "nadia@ac-lille.example";
    private static final Words OUTING = SchoolTexts.OUTING;

    private static TestRedis redis;
    private static TestInstallation installation;
    private static TestNode one;
    private static TestNode other;

    @BeforeAll
    static void start() {
        redis = new TestRedis();
        installation = TestInstallation.create();
        TenantId jaures = installation.school("jaures", installation.circonscription("auchel"));
        TenantId curie = installation.school("curie", installation.circonscription("lens"));
        member(DIRECTOR, "Denis", Role.DIRECTOR, jaures);
        member(TEACHER, "Claire", Role.TEACHER, jaures);
        member(READER, "Karim", Role.TEACHER, jaures);
        member(STRANGER, "Nadia", Role.DIRECTOR, curie);
        one = TestNode.start(installation.installation(redis.uri()));
        other = TestNode.start(installation.installation(redis.uri()));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        installation.close();
        redis.close();
    }

    private static void member(String mail, String name, Role role, TenantId school) {
        PersonId person = TestPeople.person(installation, mail, name, "Dubois");
        TestPeople.member(installation, person, role, school);
    }

    @Test
    void whatIsPublishedAtOneReplicaShowsAtTheOtherAndNowhereElse(Browser browser) {
        Room room = school().room("jaures", DIRECTOR, "Les Abeilles", TEACHER);
        Room theirs = school().room("curie", STRANGER, "Les Loups");
        school().article(room, TEACHER, new Words("La rentrée", "Nous sommes vingt-deux."));
        List<String> traffic = new CopyOnWriteArrayList<>();
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisPubSubConnection<String, String> ear = client.connectPubSub();
                Visitor there = Visitor.withPhone(browser, other.port()).signIn(READER);
                Visitor home = Visitor.with(browser, other.port(), 1280, ColorScheme.LIGHT)
                        .signIn(READER);
                Visitor stranger = Visitor.withPhone(browser, other.port()).signIn(STRANGER)) {
            ear.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String pattern, String channel, String text) {
                    traffic.add(channel + " " + text);
                }
            });
            ear.sync().psubscribe("*");
            List<String> sockets = new CopyOnWriteArrayList<>();
            there.page().onWebSocket(socket -> sockets.add(socket.url()));
            there.open(room.path());
            home.open("/e/jaures/accueil");
            stranger.open(theirs.path());
            listening(3);
            Instant used = used(there);
            long begun = System.nanoTime();
            ArticleId article = school().article(room, TEACHER, OUTING);
            Locator mark = there.page().locator(".news-mark vaadin-button");
            assertThat(mark).hasText("Nouvel article : " + OUTING.title());
            LOG.info("An article showed at another replica after {} ms", (System.nanoTime() - begun) / 1_000_000);
            assertThat(home.page().locator(".news-mark vaadin-button")).isVisible();
            assertThat(used(there)).as("what a page hears is nobody's doing").isEqualTo(used);
            there.picture("nouvel-article");
            home.picture("nouvel-article-accueil");
            assertThat(there.accessibilityFaults()).isEmpty();
            assertThat(there.scrollsSideways()).isFalse();
            assertThat(there.page().locator(".article-item h3")).hasText(new String[] {"La rentrée"});
            mark.click();
            assertThat(there.page().locator(".article-item h3")).hasText(new String[] {OUTING.title(), "La rentrée"});
            assertThat(there.page().locator(".article-item a").first()).isFocused();
            assertThat(mark).hasCount(0);

            assertThat(stranger.page().locator(".news-mark")).isEmpty();
            assertThat(stranger.page().getByText(OUTING.title())).hasCount(0);
            assertThat(String.join("\n", traffic))
                    .contains(article.toString())
                    .doesNotContain("terril", "Claire", "Dubois", "jaures", "Abeilles");
            assertThat(sockets).hasSize(1).allSatisfy(url -> assertThat(url).contains("/VAADIN/push?"));
            assertThat(there.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsWithdrawnDisappearsAndWhatIsChangedSaysSo(Browser browser) {
        Room room = school().room("jaures", DIRECTOR, "Les Fourmis", TEACHER);
        ArticleId article = school().article(room, TEACHER, OUTING);
        school().article(room, TEACHER, new Words("La dictée", "Sans faute."));
        try (Visitor there = Visitor.withPhone(browser, other.port()).signIn(READER);
                Visitor list = Visitor.withPhone(browser, other.port()).signIn(READER)) {
            there.open(room.article(article));
            list.open(room.path());
            listening(2);
            change(room, article, new Words(OUTING.title(), "Autres mots."));
            Page page = there.page();
            assertThat(page.locator(".news-mark vaadin-button")).hasText("L’article vient d’être modifié");
            assertThat(page.locator(".article-text")).containsText("Nous avons compté les marches");
            page.locator(".news-mark vaadin-button").click();
            assertThat(page.locator(".article-text")).hasText("Autres mots.");
            assertThat(list.page().locator(".article-item").last().locator(".opening"))
                    .hasText("Autres mots.");

            as(room, () -> one.bean(ArticlePublishing.class).withdraw(room.id(), article));
            assertThat(page.locator("h1")).hasText("Cet article n’est plus publié");
            assertThat(page.locator(".article-text")).hasCount(0);
            assertThat(list.page().locator(".article-item h3")).hasText(new String[] {"La dictée"});
            assertThat(there.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void whoseRightEndedHearsNothingMore(Browser browser) {
        Room room = school().room("jaures", DIRECTOR, "Les Cigales", TEACHER);
        school().member("lea@ac-lille.example", "Léa", "Roy", Role.TEACHER, "jaures");
        other.bean(TenantRegistry.class).refresh();
        try (Visitor leaver = Visitor.withPhone(browser, other.port()).signIn("lea@ac-lille.example");
                Visitor stays = Visitor.withPhone(browser, other.port()).signIn(READER)) {
            leaver.open(room.path());
            stays.open(room.path());
            listening(2);
            installation.execute("""
                    update platform.membership set ended_at = now()
                    where person_id = (select id from platform.person where mail = 'lea@ac-lille.example')""");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(other.bean(Accounts.class)
                                    .find(PersonId.of(installation
                                            .query("select id from platform.person where mail = 'lea@ac-lille.example'")
                                            .getFirst()))
                                    .orElseThrow()
                                    .memberships())
                            .isEmpty());
            school().article(room, TEACHER, OUTING);
            assertThat(stays.page().getByText(OUTING.title())).isVisible();
            listening(1);
            assertThat(leaver.page().getByText(OUTING.title())).hasCount(0);
        }
    }

    @Test
    void whenRedisIsAwayReadersOfTheSameNodeHearAtOnceAndOthersWhenItIsBack(Browser browser) {
        Room room = school().room("jaures", DIRECTOR, "Les Renards", TEACHER);
        school().article(room, TEACHER, new Words("La rentrée", "Nous sommes vingt-deux."));
        try (Visitor here = Visitor.withPhone(browser, one.port()).signIn(READER);
                Visitor there = Visitor.withPhone(browser, other.port()).signIn(READER)) {
            here.open(room.path());
            there.open(room.path());
            listening(1);
            redis.kill();
            try {
                school().article(room, TEACHER, OUTING);
                assertThat(here.page().locator(".news-mark")).containsText(OUTING.title());
                assertThat(there.page().locator(".news-mark")).isEmpty();
            } finally {
                redis.revive();
            }
            assertThat(there.page().locator(".news-mark"))
                    .containsText(OUTING.title(), new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        }
    }

    @Test
    void nothingListensForAPageThatIsGoneOrSignedOut(Browser browser) {
        Room room = school().room("jaures", DIRECTOR, "Les Merles", TEACHER);
        try (Visitor visitor = Visitor.withPhone(browser, other.port()).signIn(READER)) {
            visitor.open(room.path());
            listening(1);
            Page second = visitor.context().newPage();
            second.navigate(visitor.page().url());
            listening(2);
            second.close(new Page.CloseOptions().setRunBeforeUnload(true));
            listening(1);
            Page left = visitor.context().newPage();
            left.navigate(visitor.page().url());
            listening(2);
            visitor.page().locator("[popovertarget=moi]").click();
            visitor.page().locator("#moi").getByText("Se déconnecter").click();
            listening(0);
            assertThat(left).hasURL(Pattern.compile(".*/connexion.*"));
        }
    }

    /** When its session was last used, as far as it counts. */
    private static Instant used(Visitor visitor) {
        Cookie session = visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("gisement"))
                .findFirst()
                .orElseThrow();
        @Nullable Session found = other.bean(SessionRepository.class).findById(session.value);
        return Objects.requireNonNull(found).getLastAccessedTime();
    }

    private static void listening(int views) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(other.bean(TenantNews.class).listeners()).isEqualTo(views));
    }

    private void change(Room room, ArticleId article, Words words) {
        Draft draft = school().read(room, TEACHER, article);
        as(room, () -> one.bean(ClassDrafts.class).save(room.id(), article, draft.revision(), words));
        Draft saved = school().read(room, TEACHER, article);
        as(room, () -> one.bean(ArticlePublishing.class).publish(room.id(), article, saved.revision()));
    }

    private static <T> void as(Room room, Supplier<T> work) {
        T done = school().as(TEACHER, room.slug(), work);
        assertThat(done).isInstanceOf(Writing.Done.class);
    }

    private static SchoolWork school() {
        return new SchoolWork(one.context(), installation);
    }
}
