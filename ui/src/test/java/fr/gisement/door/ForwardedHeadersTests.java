package fr.gisement.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.browser.StartedApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A balancer at one address is believed about who asks and how; the same words from any other address change nothing. */
@StartedApplication
@TestPropertySource(properties = {"gisement.proxy.trusted=127.0.0.1/32", "gisement.account.tries.address.most=2"})
class ForwardedHeadersTests {

    private static final String BALANCER = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("(?i)set-cookie: (gisement=[^;]+)");

    @LocalServerPort
    private int port;

    @Test
    void triesAreCountedForWhomTheBalancerNames() throws IOException {
        assertThat(fails(BALANCER, "a@x.example", "203.0.113.7")).isEqualTo(401);
        assertThat(fails(BALANCER, "b@x.example", "203.0.113.7")).isEqualTo(401);
        assertThat(fails(BALANCER, "c@x.example", "203.0.113.7")).isEqualTo(429);
        assertThat(fails(BALANCER, "d@x.example", "203.0.113.8")).isEqualTo(401);
    }

    @Test
    void whatAVisitorWroteBeforeTheBalancersWordIsNotBelieved() throws IOException {
        assertThat(fails(BALANCER, "e@x.example", "198.51.100.1, 203.0.113.9")).isEqualTo(401);
        assertThat(fails(BALANCER, "f@x.example", "198.51.100.2, 203.0.113.9")).isEqualTo(401);
        assertThat(fails(BALANCER, "g@x.example", "198.51.100.3, 203.0.113.9")).isEqualTo(429);
    }

    @Test
    void aStrangerCannotSayThatSomebodyElseAsks() throws IOException {
        assertThat(fails(STRANGER, "h@x.example", "203.0.113.20")).isEqualTo(401);
        assertThat(fails(STRANGER, "i@x.example", "203.0.113.21")).isEqualTo(401);
        assertThat(fails(STRANGER, "j@x.example", "203.0.113.22")).isEqualTo(429);
    }

    @Test
    void theCookieIsForTlsOnlyWhenTheBalancerSaysThatTheRequestCameSo() throws IOException {
        String https = "X-Forwarded-For: 203.0.113.30\r\nX-Forwarded-Proto: https\r\n";
        assertThat(send(BALANCER, "GET /connexion", https, "")).contains("Secure");
        assertThat(send(STRANGER, "GET /connexion", https, "")).doesNotContain("; Secure");
        assertThat(send(BALANCER, "GET /connexion", "X-Forwarded-For: 203.0.113.30\r\n", ""))
                .doesNotContain("; Secure");
    }

    /** The status of a sign-in with a wrong password. */
    private int fails(String from, String mail, String forwardedFor) throws IOException {
        String forwarded = "X-Forwarded-For: " + forwardedFor + "\r\n";
        String door = send(from, "GET /connexion", forwarded, "");
        String form = "mail=%s&password=wrong&_csrf=%s".formatted(encoded(mail), encoded(found(TOKEN, door)));
        String answer = send(
                from,
                "POST /connexion",
                forwarded + "Cookie: " + found(SESSION, door)
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n",
                form);
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String send(String from, String request, String headers, String body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(BALANCER), port));
            socket.getOutputStream()
                    .write("%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/html\r\nConnection: close\r\n%s\r\n%s"
                            .formatted(request, port, headers, body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
