package fr.gisement.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Somebody in front of a screen, who notes what the browser complains of and whom it talks to. */
final class Visitor implements AutoCloseable {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    /** Only what is looked at leaves the browser: the whole report tells of every element that is all right, too. */
    private static final String FAULTS = """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
              const found = await axe.run(document, {
                runOnly: { type: "tag", values: tags },
                resultTypes: ["violations"],
              });
              return found.violations
                .filter((rule) => ["serious", "critical"].includes(rule.impact))
                .map((rule) => rule.id + ": " + rule.nodes[0].html);
            }""";

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final String kind;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    private Visitor(BrowserContext context, int port, String kind) {
        this.context = context;
        this.kind = kind;
        this.page = context.newPage();
        this.origin = "http://127.0.0.1:" + port;
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
    }

    /** A French reader with a phone. */
    static Visitor withPhone(Browser browser, int port) {
        return with(browser, port, PHONE_WIDTH, ColorScheme.LIGHT);
    }

    static Visitor with(Browser browser, int port, int width, ColorScheme colours) {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, PHONE_HEIGHT)
                        .setDeviceScaleFactor(width < 600 ? 2 : 1) // as a phone's screen is
                        .setColorScheme(colours)
                        .setLocale("fr-FR")),
                port,
                width + (colours == ColorScheme.DARK ? "-sombre" : ""));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens an address of the application and waits until its title is on the screen. */
    Response open(String path) {
        Response response = Objects.requireNonNull(page.navigate(origin + path));
        page.waitForSelector("h1");
        return response;
    }

    /** Signs in at the door, as one of {@link DemonstrationFleet}'s people, and waits to be let in. */
    Visitor signIn(String mail) {
        page.navigate(origin + "/connexion");
        page.fill("[name=mail]", mail);
        page.fill("[name=password]", DemonstrationFleet.PASSWORD);
        page.click("form [type=submit]");
        page.waitForURL(url -> !url.contains("/connexion"));
        return this;
    }

    /** The path of the page that an action leads to: the address follows a moment after what is shown. */
    String arrived(String path) {
        page.waitForURL(Pattern.compile(Pattern.quote(origin) + path));
        return page.url().substring(origin.length());
    }

    /** What the browser's console complained of: scripts that failed, breaches of the content policy, … */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses of other origins that the page asked for. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** As if the visit had lasted too long: the server no longer knows it. */
    void forgetVisit() {
        context.addCookies(List.of(new Cookie("gisement", "forgotten").setUrl(origin)));
    }

    /**
     * Keeps what the window shows for the documentation, when {@link Pictures} are asked for. The width and the colours
     * are added to the name: {@code console-390-sombre.png}.
     */
    Visitor picture(String name) {
        Pictures.take(page, name + "-" + kind, false);
        return this;
    }

    /** As {@link #picture}, with all that lies below the window. */
    Visitor wholePicture(String name) {
        Pictures.take(page, name + "-" + kind, true);
        return this;
    }

    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** The serious and critical faults that axe finds, by its rules' names. */
    List<String> accessibilityFaults() {
        if (page.frames().size() > 1) {
            throw new IllegalStateException("Axe is asked about the page alone, and there are frames in it");
        }
        page.evaluate(AxeBuilder.getAxeScript());
        return ((List<?>) page.evaluate(FAULTS)).stream().map(String::valueOf).toList();
    }

    /** Leaves every page, so that the server is told as it is by somebody who goes elsewhere. */
    @Override
    public void close() {
        context.setOffline(false);
        context.pages().forEach(open -> open.navigate("about:blank"));
        context.close();
    }
}
