package fr.gisement.testing;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user without a browser, who speaks Vaadin's own protocol (UIDL): signs in, opens a page, follows links inside it. Not
 * for two threads at once.
 */
public final class FlowUser implements AutoCloseable {

    /** By this header of its answer a test's application tells which view it drew. */
    public static final String VIEW_HEADER = "X-Drawn-View";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    /** What one step cost. */
    public record Step(long nanos, long bytes) {}

    /**
     * One request and what came of it.
     *
     * @param path what was asked for
     * @param status of the answer; 0 when there was none
     * @param location where the answer sends the browser, empty when nowhere
     * @param begun {@link System#nanoTime()} of the request
     * @param nanos how long it took
     * @param failure why there was no answer
     */
    public record Exchange(
            String path,
            int status,
            String location,
            long begun,
            long nanos,
            @Nullable IOException failure) {}

    /** Longer than anybody waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final CookieManager cookies = new CookieManager();
    private final Consumer<Exchange> watcher;
    private final HttpClient client;
    private final URI root;
    private String securityKey = "";
    private int ui;
    private int syncId;
    private int clientId;
    private int steps;

    public FlowUser(URI root) {
        this(root, exchange -> {});
    }

    /** @param watcher hears of each request */
    public FlowUser(URI root, Consumer<Exchange> watcher) {
        this.root = root;
        this.watcher = watcher;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The sign-in page, as plain HTML. */
    public Step openDoor() throws IOException, InterruptedException {
        return step(() -> get("connexion"));
    }

    /**
     * Signs in through the form.
     *
     * @throws IllegalStateException when it is refused
     */
    public Step signIn(String mail, String password) throws IOException, InterruptedException {
        return step(() -> {
            Answer door = get("connexion");
            Matcher token = FORM_TOKEN.matcher(door.text());
            if (!token.find()) {
                throw new IllegalStateException("The sign-in page holds no token: " + door.status());
            }
            Answer answer = send(request("connexion")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("mail=%s&password=%s&_csrf=%s"
                            .formatted(encoded(mail), encoded(password), encoded(token.group(1))))));
            if (answer.status() != 302 || answer.location().contains("connexion")) {
                throw new IllegalStateException("Not signed in: " + answer.status() + " " + answer.location());
            }
            return answer;
        });
    }

    /** Opens a page as a browser does that has the client's files already: the page, its state, its first view. */
    public Step open(String path) throws IOException, InterruptedException {
        return step(() -> {
            Answer html = require(get(path), path);
            Answer init = require(get("?v-r=init&location=" + encoded(path) + "&query="), path);
            begin(init);
            Answer view = post(path);
            return new Answer(200, "", "", "", html.bytes() + init.bytes() + view.bytes());
        });
    }

    /**
     * What stands at an address for this user, whatever it is.
     *
     * @param status of the page itself
     * @param location where the answer sends the browser, empty when nowhere
     * @param view the view that was drawn, as the test's application tells in the header {@value #VIEW_HEADER}; empty
     *     when none was
     */
    public record Reached(int status, String location, String view) {}

    /** Asks for an address as a browser does, without expecting to be let in. */
    public Reached reach(String path) throws IOException, InterruptedException {
        Answer html = get(path);
        if (html.status() / 100 == 3 || !html.text().contains("/VAADIN/build/")) {
            return new Reached(html.status(), html.location(), "");
        }
        Answer init = get("?v-r=init&location=" + encoded(path) + "&query=");
        if (init.status() != 200) {
            return new Reached(init.status(), init.location(), "");
        }
        begin(init);
        return new Reached(html.status(), "", post(path).view());
    }

    /** Asks for a view inside the page that is open, as a forged click would. */
    public Reached reachInside(String route) throws IOException, InterruptedException {
        Answer answer = post(route);
        return new Reached(answer.status(), "", answer.view());
    }

    /** Follows a link to another view, without a new page. */
    public Step follow(String path) throws IOException, InterruptedException {
        return step(() -> post(path));
    }

    /** Asks for news as an open page does by itself; whether the page is still known. */
    public boolean poll() throws IOException, InterruptedException {
        return known(send(request("?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(
                        """
                        {"csrfToken":%s,"rpc":[{"type":"event","node":1,"event":"ui-poll","data":{}}],"syncId":%d,"clientId":%d}""".formatted(JSON.writeValueAsString(securityKey), syncId, clientId++)))));
    }

    /** Says that the page is still open, as it does by itself; whether it is still known. */
    public boolean heartbeat() throws IOException, InterruptedException {
        return send(request("?v-r=heartbeat&v-uiId=" + ui).POST(BodyPublishers.noBody()))
                        .status()
                == 200;
    }

    private boolean known(Answer answer) {
        String text = answer.text().startsWith("for(;;);") ? answer.text().substring(8) : answer.text();
        JsonNode answered = JSON.readTree(text);
        JsonNode message = answered.isArray() ? answered.path(0) : answered;
        syncId = message.path("syncId").asInt(syncId);
        return !message.path("meta").path("sessionExpired").asBoolean(false);
    }

    /** What a browser would send as its cookies. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(joining("; "));
    }

    @Override
    public void close() {
        client.close();
    }

    private void begin(Answer init) {
        JsonNode uidl = JSON.readTree(init.text()).path("appConfig").path("uidl");
        ui = JSON.readTree(init.text()).path("appConfig").path("v-uiId").asInt();
        securityKey = uidl.path("Vaadin-Security-Key").asString("");
        syncId = uidl.path("syncId").asInt();
        clientId = 0;
    }

    private Answer post(String route) throws IOException, InterruptedException {
        String body = """
                {"csrfToken":%s,"rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":%s,"query":"",\
                "appShellTitle":"","historyState":{"idx":%d},"trigger":""}}],"syncId":%d,"clientId":%d}""".formatted(
                JSON.writeValueAsString(securityKey), JSON.writeValueAsString(route), steps++, syncId, clientId++);
        Answer answer = require(
                send(request("?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body))),
                route);
        String text = answer.text().startsWith("for(;;);") ? answer.text().substring(8) : answer.text();
        JsonNode answered = JSON.readTree(text);
        JsonNode message = answered.isArray() ? answered.path(0) : answered;
        if (!message.has("syncId") || message.path("meta").has("appError")) {
            throw new IllegalStateException(
                    "No view at " + route + ": " + text.substring(0, Math.min(300, text.length())));
        }
        syncId = message.path("syncId").asInt();
        return answer;
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html").GET());
    }

    private static Answer require(Answer answer, String what) {
        if (answer.status() != 200) {
            throw new IllegalStateException(what + ": " + answer.status() + " " + answer.location());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Accept-Language", "fr")
                .header("Accept-Encoding", "gzip");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = exchange(request.timeout(PATIENCE).build());
        byte[] body = response.body();
        boolean zipped =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        String text = new String(
                zipped ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body,
                StandardCharsets.UTF_8);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue(VIEW_HEADER).orElse(""),
                text,
                body.length);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, InterruptedException {
        String path = request.method() + " " + request.uri().getPath();
        long begun = System.nanoTime();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            String location = response.headers().firstValue("Location").orElse("");
            watcher.accept(new Exchange(path, response.statusCode(), location, begun, System.nanoTime() - begun, null));
            return response;
        } catch (IOException e) {
            watcher.accept(new Exchange(path, 0, "", begun, System.nanoTime() - begun, e));
            throw e;
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Step step(Call call) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Answer answer = call.run();
        return new Step(System.nanoTime() - begin, answer.bytes());
    }

    private interface Call {
        Answer run() throws IOException, InterruptedException;
    }

    private record Answer(int status, String location, String view, String text, long bytes) {}
}
