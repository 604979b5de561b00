package fr.gisement.door;

import static java.util.stream.Collectors.joining;

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
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A French browser without scripts, as far as the door needs one: cookies and forms, and no redirect is followed. */
final class DoorClient implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;
    private String token = "";

    DoorClient(int port) {
        this.port = port;
    }

    /** The same browser at another node. */
    DoorClient at(int otherPort) {
        DoorClient moved = new DoorClient(otherPort);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> moved.cookies.getCookieStore().add(null, cookie));
        moved.token = token;
        return moved;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = send(request(path).GET());
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** Sends a form with the token of the page last seen. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
        return send(request(path)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String mail, String password) throws IOException, InterruptedException {
        get("/connexion");
        return post("/connexion", Map.of("mail", mail, "password", password));
    }

    /** Whether a page behind the door opens. */
    boolean isIn() throws IOException, InterruptedException {
        return get("/compte").statusCode() == 200;
    }

    String token() {
        return token;
    }

    String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("gisement"))
                .map(cookie -> cookie.getValue())
                .collect(joining());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .setHeader("Accept", "text/html")
                .setHeader("Accept-Language", "fr-FR");
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @Override
    public void close() {
        client.close();
    }
}
