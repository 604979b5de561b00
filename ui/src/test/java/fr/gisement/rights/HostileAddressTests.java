package fr.gisement.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.browser.DemonstrationFleet;
import fr.gisement.browser.StartedApplication;
import fr.gisement.testing.FlowUser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses written so that a guard and what it guards may read them differently. */
@StartedApplication
class HostileAddressTests {

    private static final List<String> DISGUISES = List.of(
            "%s",
            "%s;a=b",
            "%s;jsessionid=0",
            "/.%s",
            "/%s",
            "/assets/..%s",
            "/assets/..;%s",
            "/assets/%%2e%%2e%s",
            "/assets/%%252e%%252e%s",
            "/VAADIN/..;%s",
            "/VAADIN/build/..;/..;%s",
            "/error/..%s",
            "%s/",
            "%s/.",
            "%s%%00",
            "%s%%0a",
            "%s?v-r=init&location=",
            "%s?v-r=uidl&v-uiId=0",
            "%s?v-r=heartbeat&v-uiId=0",
            "%s?v-r=push&v-uiId=0",
            "%s.js",
            "%s.css",
            "%s#/assets/gisement.css",
            "/connexion/..%s",
            "/connexion;%s");

    @LocalServerPort
    private int port;

    static Stream<String> disguised() {
        return Stream.of(
                        "/console",
                        "/console/journal",
                        "/e/" + DemonstrationFleet.OPEN + "/accueil",
                        "/c/auchel/ecoles",
                        "/compte")
                .flatMap(path -> Stream.concat(
                                DISGUISES.stream().map(disguise -> disguise.formatted(path)),
                                Stream.of(path.toUpperCase(Locale.ROOT), encoded(path)))
                        .distinct());
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void aVisitorGetsNothingByDisguise(String path) throws IOException {
        assertThat(ask(path, "", "127.0.0.1"))
                .satisfiesAnyOf(HostileAddressTests::isRefused, HostileAddressTests::leadsToTheDoor);
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void aTeacherOfAnotherSchoolGetsNothingByDisguise(String path) throws IOException, InterruptedException {
        try (FlowUser user = new FlowUser(URI.create("http://127.0.0.1:" + port + "/"))) {
            user.signIn(DemonstrationFleet.OTHER_TEACHER, DemonstrationFleet.PASSWORD);
            String answer = ask(path, "Cookie: " + user.cookies() + "\r\n", "127.0.0.1");
            if (path.contains("/compte") || path.startsWith(encoded("/compte"))) {
                assertThat(answer).doesNotContain("HTTP/1.1 500"); // their own
            } else {
                assertThat(answer).satisfies(HostileAddressTests::isRefused);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void aForgedHostLeadsNowhereElse(String path) throws IOException {
        String forged = """
                X-Forwarded-Host: evil.example
                X-Forwarded-Proto: https
                X-Forwarded-Prefix: /evil
                Forwarded: host=evil.example
                X-Original-URL: /console
                X-Rewrite-URL: /console
                """.replace("\n", "\r\n");
        assertThat(ask(path, forged, "evil.example"))
                .doesNotContain("evil")
                .satisfiesAnyOf(HostileAddressTests::isRefused, HostileAddressTests::leadsToTheDoor);
    }

    /** By its status, or by the one word that Vaadin has for a page it does not know. */
    private static void isRefused(String answer) {
        assertThat(answer)
                .satisfiesAnyOf(
                        it -> assertThat(it).containsPattern("^HTTP/1\\.1 (400|403|404|405) "),
                        it -> assertThat(it)
                                .containsPattern("\\{\"meta\":\\{(\"async\":true,)?\"sessionExpired\":true\\}\\}"));
    }

    private static void leadsToTheDoor(String answer) {
        assertThat(answer)
                .containsPattern("^HTTP/1\\.1 30[23] ")
                .containsPattern("(?m)^Location: /connexion(\\?vers=%2F[^/]*)?$");
    }

    private static String encoded(String path) {
        return "/%%%02x%s".formatted((int) path.charAt(1), path.substring(2));
    }

    /** The answer without line ends of the network and without cookies. */
    private String ask(String path, String headers, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n%s\r\n"
                            .formatted(path, host, headers)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }
}
