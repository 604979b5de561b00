package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTests {

    @Test
    void theFirstWishThatWeSpeakDecides() {
        assertThat(preferred("de-DE", "en-GB", "fr-FR")).isEqualTo(Locale.ENGLISH);
        assertThat(preferred("fr-FR", "en")).isEqualTo(Locale.FRENCH);
    }

    @Test
    void frenchIsSpokenToWhoeverAsksForNeither() {
        assertThat(preferred("de", "uk")).isEqualTo(Locale.FRENCH);
        assertThat(preferred()).isEqualTo(Locale.FRENCH);
    }

    private static Locale preferred(String... tags) {
        return Languages.preferred(Collections.enumeration(
                List.of(tags).stream().map(Locale::forLanguageTag).toList()));
    }
}
