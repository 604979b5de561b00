package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import fr.gisement.cluster.Cluster;
import fr.gisement.cluster.JavaCommand;
import fr.gisement.cluster.MaintenanceAnswer;
import fr.gisement.cluster.Node;
import fr.gisement.shell.MaintenancePage;
import fr.gisement.testing.ActiveUsers;
import fr.gisement.testing.ActiveUsers.Outcome;
import fr.gisement.testing.ActiveUsers.Reader;
import fr.gisement.testing.Fault;
import fr.gisement.testing.FlowUser;
import fr.gisement.testing.TestCluster;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas, a worker, a balancer, PostgreSQL and Redis, each a process of its own, and twenty people at work. The tests
 * leave one another a whole cluster; the last brings it to a newer release. How long each fault may last, and what was
 * measured, stands in {@code docs/reliability.md}.
 */
@ExtendWith(Chromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterBrowserTests {

    private static final Duration PAUSE = Duration.ofMillis(700);
    /** What a busy machine may take to load a page from a replica that has just started, in milliseconds. */
    private static final double PATIENCE = 30_000;

    /** Compiled quickly rather than well: each of these processes lives for a minute. */
    private static final Map<String, String> SETTINGS =
            Map.of("GISEMENT_DRAIN_PERIOD", "8s", "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static final JavaCommand JAVA = JavaCommand.asThisProcess("fr.gisement.app.Gisement");

    @TempDir
    static Path folder;

    private static TestCluster town;

    @BeforeAll
    static void start() throws Exception {
        town = TestCluster.start(
                folder,
                JAVA,
                new MaintenanceAnswer(
                        MaintenancePage.html(Locale.FRENCH),
                        MaintenancePage.html(Locale.ENGLISH),
                        MaintenancePage.POLICY,
                        MaintenancePage.RETRY_AFTER),
                SETTINGS);
    }

    /** A test that failed in the middle fails alone. */
    @BeforeEach
    void everybodyIsThere() throws Exception {
        for (Node replica : cluster().replicas()) {
            if (!replica.alive()) {
                cluster().revive(replica);
            }
        }
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    @Order(1)
    void theBalancerKeepsAReaderAtOneReplicaAndShowsNothingOfItsInside() throws Exception {
        assertThat(cluster().nodes()).hasSize(3).allMatch(Node::alive);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> portal = client.send(get(address()), BodyHandlers.ofString());
            assertThat(portal.statusCode()).isEqualTo(200);
            assertThat(portal.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("gisement-node=web-").contains("HttpOnly", "SameSite=Lax"));
            for (String inside :
                    List.of("actuator", "actuator/health", "actuator/health/readiness", "actuator/prometheus")) {
                assertThat(client.send(get(address().resolve(inside)), BodyHandlers.ofString())
                                .statusCode())
                        .as(inside)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    @Order(2)
    void aDraftIsOnTheOtherReplicaWithinFiveSecondsAndNobodySignsInAgain(Browser browser) throws Exception {
        try (Visitor teacher = Visitor.with(browser, port(), 1280, ColorScheme.LIGHT)) {
            Reader reader = town.teachers().get(1);
            String draft = newDraft(teacher, reader);
            Page page = teacher.page();
            type(page, "La fougère a trois cents millions d’années. ");
            assertThat(page.locator("draft-keeper")).hasAttribute("state", "saved");
            type(page, "Nous l’avons dessinée."); // perhaps the server has not all of it yet
            Node victim = replicaOf(teacher);
            victim.kill();
            long killed = System.nanoTime();
            page.navigate(draft);
            assertThat(body(page)).hasValue("La fougère a trois cents millions d’années. Nous l’avons dessinée.");
            assertThat(page.locator("draft-keeper")).hasAttribute("state", "saved");
            Duration usable = Duration.ofNanos(System.nanoTime() - killed);
            assertThat(page.url()).startsWith(draft);
            assertThat(replicaOf(teacher)).isNotEqualTo(victim);
            System.out.println(
                    "A replica killed: usable on the other after " + usable.toMillis() + " ms, typing included");
            assertThat(usable).isLessThan(Duration.ofSeconds(15));
            cluster().revive(victim);
        }
    }

    @Test
    @Order(3)
    void aRollingRestartUnderLoadFailsNoRequestAndLosesNoWord(Browser browser) throws Exception {
        try (ActiveUsers users = ActiveUsers.start(address(), town.teachers(), PAUSE);
                Visitor teacher = Visitor.with(browser, port(), 1280, ColorScheme.LIGHT)) {
            String draft = newDraft(teacher, town.teachers().get(6));
            Page page = teacher.page();
            long begun = System.nanoTime();
            StringBuilder written = new StringBuilder();
            for (Node replica : cluster().replicas()) {
                replica.askToStop();
                while (replica.alive()) {
                    write(page, written);
                }
                cluster().revive(replica);
                write(page, written);
            }
            users.awaitRequests(40);
            List<ActiveUsers.Request> failed = users.since(begun).stream()
                    .filter(request -> request.outcome() != Outcome.ANSWERED)
                    .toList();
            System.out.println("Both replicas restarted: " + users.since(begun).size() + " requests, p95 "
                    + ActiveUsers.p95(users.since(begun)) + ", not answered: " + failed.size());
            assertThat(users.since(begun)).hasSizeGreaterThan(100);
            assertThat(failed).isEmpty();
            page.navigate(draft);
            assertThat(page).hasURL(draft);
            assertThat(body(page)).hasValue(written.toString());
        }
    }

    @Test
    @Order(4)
    void redisAwayOrEmptySignsNobodyOutAndFailsNoPage() throws Exception {
        try (ActiveUsers users = ActiveUsers.start(address(), town.teachers(), PAUSE)) {
            var redis = town.servers().redis();
            told(
                    "Redis killed, back empty",
                    Fault.watch(
                            users,
                            () -> users.awaitRequests(60),
                            redis::kill,
                            () -> users.awaitRequests(100),
                            town.servers()::reviveRedisEmpty,
                            () -> users.awaitRequests(100)));
            told(
                    "Redis stopped",
                    Fault.watch(
                            users,
                            () -> users.awaitRequests(60),
                            redis::freeze,
                            () -> users.awaitRequests(100),
                            redis::thaw,
                            () -> users.awaitRequests(100)));
        }
    }

    /** The bound is twice; on a machine that does other things at the same time, it is looked for generously. */
    private static void told(String what, Fault fault) {
        Duration before = ActiveUsers.p95(fault.before());
        Duration during = ActiveUsers.p95(fault.during());
        System.out.println(
                what + ": p95 " + during.toMillis() + " ms, before " + before.toMillis() + " ms; " + fault.outcomes());
        assertThat(fault.outcomes()).containsOnlyKeys(Outcome.ANSWERED);
        assertThat(during).isLessThan(before.multipliedBy(2).plusSeconds(2));
    }

    @Test
    @Order(5)
    void postgresAwayIsSaidSoonAndIsOverSoon() throws Exception {
        try (ActiveUsers users = ActiveUsers.start(address(), town.teachers(), PAUSE)) {
            var postgres = town.servers().postgres();
            Fault killed = Fault.watch(
                    users,
                    () -> users.awaitRequests(20),
                    postgres::kill,
                    () -> users.awaitRequests(80),
                    postgres::revive,
                    () -> users.awaitRequests(100));
            said("PostgreSQL killed", killed);
            assertThat(killed.untilMaintenance())
                    .hasValueSatisfying(until -> assertThat(until).isLessThan(Duration.ofSeconds(6)));
            assertThat(killed.untilWhole()).isLessThan(Duration.ofSeconds(6));
            Fault frozen = Fault.watch(
                    users,
                    () -> users.awaitRequests(20),
                    postgres::freeze,
                    () -> users.awaitRequests(100),
                    postgres::thaw,
                    () -> users.awaitRequests(100));
            said("PostgreSQL stopped", frozen);
            assertThat(frozen.slowest()).isLessThan(Duration.ofSeconds(8));
        }
    }

    private static void said(String what, Fault fault) {
        System.out.println(what + ": maintenance after " + fault.untilMaintenance() + ", whole again after "
                + fault.untilWhole() + ", slowest " + fault.slowest() + "; " + fault.outcomes());
        assertThat(fault.odd()).isEmpty();
    }

    @Test
    @Order(6)
    void theMaintenancePageIsFrenchAndComesBackByItself(Browser browser) throws Exception {
        town.servers().postgres().kill();
        try (Visitor visitor = Visitor.with(browser, port(), 1280, ColorScheme.LIGHT);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(get(address()), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            visitor.page().navigate(address().toString());
            assertThat(visitor.page().locator("h1")).hasText("De retour dans un instant");
            town.servers().postgres().revive();
            assertThat(visitor.page().locator("h1"))
                    .not()
                    .hasText("De retour dans un instant", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        }
    }

    @Test
    @Order(7)
    void aReplicaStartsWhileRedisIsAway() throws Exception {
        Node replica = cluster().replicas().getFirst();
        town.servers().redis().kill();
        try {
            cluster().restart(replica);
            works(replica, town.teachers().getFirst());
        } finally {
            town.servers().redis().revive();
        }
    }

    @Test
    @Order(8)
    void thisReleaseAndTheNextServeTogetherOnTheNewerSchema(Browser browser) throws Exception {
        for (Node replica : cluster().replicas()) {
            works(replica, town.teachers().getFirst()); // the server has its plans for the schema as it was
        }
        JavaCommand newer = NewerRelease.of(JAVA, folder.resolve("newer"));
        cluster().migrate(newer);
        assertThat(town.tenants().query("""
                select count(*) from information_schema.columns
                where table_name = 'article' and column_name = 'next_release' and table_schema in
                    (select schema_name from platform.tenant where kind = 'SCHOOL' and state = 'ACTIVE')""")).containsExactly("5");
        Node next = cluster().replicas().getLast();
        cluster().upgrade(next, newer);
        cluster().restart(next);
        for (Node replica : cluster().replicas()) {
            works(replica, town.teachers().getFirst());
            writes(browser, replica, town.teachers().get(2));
        }
    }

    private static void works(Node replica, Reader reader) throws Exception {
        try (FlowUser user = new FlowUser(replica.address())) {
            user.signIn(reader.mail(), reader.password());
            user.open("accueil");
            for (String path : reader.paths()) {
                user.open(path);
            }
        }
    }

    private static void writes(Browser browser, Node replica, Reader reader) {
        try (Visitor writer = Visitor.with(browser, replica.port(), 1280, ColorScheme.LIGHT)) {
            newDraft(writer, reader);
            Page page = writer.page();
            String title = "Écrit sur " + replica.name();
            page.locator("[data-part=title] input").fill(title);
            type(page, "Et relu.");
            page.getByText("Publier", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("h1")).hasText(title);
        }
    }

    /** Begins an article in the reader's class; its address. */
    private static String newDraft(Visitor visitor, Reader reader) {
        visitor.signIn(reader.mail());
        visitor.open("/" + reader.paths().get(1));
        Page page = visitor.page();
        page.getByText("Écrire un article").click();
        page.waitForURL(Pattern.compile(".*/ecrire"));
        body(page).waitFor();
        return page.url();
    }

    /**
     * Goes on with the draft by a word. When the page was loaded anew under the writer's fingers, the word may be cut; what
     * stood there before must not be.
     */
    private static void write(Page page, StringBuilder written) {
        String word = "mot" + written.length() + " ";
        body(page).press("End");
        type(page, word);
        assertThat(page.locator("draft-keeper"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE)); // it may be loaded anew
        assertThat(body(page)) // nothing but letters, digits and spaces
                .hasValue(Pattern.compile("^" + written), new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE));
        if (!body(page).inputValue().equals(written + word)) {
            body(page).fill(written + word);
        }
        written.append(word);
    }

    private static void type(Page page, String text) {
        body(page).pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(40));
    }

    private static Locator body(Page page) {
        return page.locator("[data-part=body] textarea");
    }

    private static Node replicaOf(Visitor visitor) {
        String name = visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("gisement-node"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
        return cluster().replicas().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Cluster cluster() {
        return town.cluster();
    }

    private static URI address() {
        return cluster().address();
    }

    private static int port() {
        return address().getPort();
    }

    private static HttpRequest get(URI page) {
        return HttpRequest.newBuilder(page)
                .header("Accept", "text/html")
                .header("Accept-Language", "fr")
                .build();
    }
}
