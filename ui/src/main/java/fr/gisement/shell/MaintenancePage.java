package fr.gisement.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What a reader sees while the database is away, or no process is there to answer. It needs nothing else from anywhere,
 * and comes back by itself to the address that was asked for.
 */
public final class MaintenancePage {

    /** When to ask again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** The page's policy: it holds its own sheet of style and nothing that runs. */
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<Locale, String> PAGES = pages();

    private MaintenancePage() {}

    /** The whole page in one of the languages. */
    public static String html(Locale language) {
        return PAGES.getOrDefault(language, PAGES.getOrDefault(Locale.FRENCH, ""));
    }

    private static Map<Locale, String> pages() {
        MessageBundles texts = new MessageBundles();
        try {
            String template = new ClassPathResource("maintenance-page.html", MaintenancePage.class)
                    .getContentAsString(StandardCharsets.UTF_8);
            return Languages.ALL.stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            language -> template.replace("{language}", language.getLanguage())
                                    .replace("{seconds}", Long.toString(RETRY_AFTER.toSeconds()))
                                    .replace("{title}", texts.getTranslation("shell.maintenance.title", language))
                                    .replace("{text}", texts.getTranslation("shell.maintenance.text", language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
