package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.browser.StartedApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@StartedApplication
class ShellHttpTests {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nulle-part", "/assets/gisement.css", "/e/nulle-part"})
    void everyAnswerIsHardened(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).isIn("no-store", "max-age=3600");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'self'");
    }

    @Test
    void aPagePlaysFilmsOfOursAlone() throws Exception {
        assertThat(header(get("/"), "Content-Security-Policy")).contains("; media-src 'self';");
    }

    @Test
    void everyPageHasItsOwnNonceOnEachOfItsScripts() throws Exception {
        HttpResponse<String> first = get("/");
        HttpResponse<String> second = get("/");
        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        Matcher scripts = Pattern.compile("<script[^>]*>").matcher(first.body());
        assertThat(scripts.results().map(found -> found.group()))
                .isNotEmpty()
                .allMatch(tag -> tag.contains("nonce=\"" + nonce(first) + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nulle-part", "/error", "/e", "/e/a/b", "/c/auchel", "/actuator/health", "/assets/"})
    void whatIsNotThereIsSaidInFrenchAndNotExplained(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<html lang=\"fr\">", "Cette page n’existe pas")
                .doesNotContain("Exception", "\tat ", "Whitelabel");
    }

    @Test
    void aFormSentWithoutItsTokenIsRefusedInFrench() throws Exception {
        HttpResponse<String> answer = send(request("/").POST(HttpRequest.BodyPublishers.ofString("x=1")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Cette page n’est pas ouverte ici").doesNotContain("csrf");
    }

    @Test
    void anEnglishReaderIsAnsweredInEnglish() throws Exception {
        HttpResponse<String> answer = send(request("/nowhere").setHeader("Accept-Language", "en-GB"));
        assertThat(answer.body()).contains("<html lang=\"en\">", "This page does not exist");
    }

    @Test
    void aForgedHostChangesNothing() throws Exception {
        String honest = raw("/nulle-part", "127.0.0.1:" + port, "");
        String forged = raw(
                "/nulle-part",
                "evil.example",
                lines(
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Prefix: /evil",
                        "Forwarded: host=evil.example;proto=https"));
        assertThat(forged).doesNotContain("evil", "Strict-Transport-Security").isEqualTo(honest);
        assertThat(raw("/", "evil.example", lines("X-Forwarded-Host: evil.example", "X-Forwarded-Prefix: /evil")))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("evil");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(header(get("/"), "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theClientIsKeptForAYearAndTravelsCompressed() throws Exception {
        Matcher script = Pattern.compile("VAADIN/build/[^\"]+\\.js").matcher(get("/").body());
        assertThat(script.find()).isTrue();
        HttpResponse<String> answer = send(request("/" + script.group()).setHeader("Accept-Encoding", "br, gzip"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(answer, "Content-Encoding")).isIn("br", "gzip");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .setHeader("Accept", "text/html")
                .setHeader("Accept-Language", "fr-FR");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The answer as it came, without what differs each time; Java's client lets nobody forge a Host. */
    private String raw(String path, String host, String moreHeaders) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n%s\r\n"
                            .formatted(path, host, moreHeaders)
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new StringBuilder();
            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("Set-Cookie:") && !line.startsWith("Date:"))
                    .forEach(line -> answer.append(line).append('\n'));
            return answer.toString();
        }
    }

    private static String lines(String... headers) {
        return String.join("\r\n", headers) + "\r\n";
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String nonce(HttpResponse<?> page) {
        Matcher nonce = NONCE.matcher(header(page, "Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
