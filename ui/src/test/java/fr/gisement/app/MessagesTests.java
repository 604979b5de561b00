package fr.gisement.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.installation.InstallationException.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTests {

    private final Messages french = new Messages(Locale.FRENCH);
    private final Messages english = new Messages(Locale.ENGLISH);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(english.bundle().keySet()))
                .isEqualTo(new TreeSet<>(french.bundle().keySet()));
    }

    @Test
    void noMessageHasAnApostropheThatWouldVanish() {
        for (Messages messages : new Messages[] {french, english}) {
            for (String key : messages.bundle().keySet()) {
                assertThat(messages.bundle().getString(key)).as(key).doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasASentence(Reason reason) {
        assertThat(french.get("failure." + reason)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"fr_FR.UTF-8, fr", "en_US.UTF-8, en", "C, fr", "POSIX, fr", "'', fr"})
    void theTerminalsLanguageDecidesAndFrenchIsTheDefault(String lang, String expected) {
        assertThat(Messages.of(Map.of("LANG", lang)).locale().getLanguage()).isEqualTo(expected);
        assertThat(Messages.of(Map.of("GISEMENT_LANG", "en", "LANG", lang)).locale())
                .isEqualTo(Locale.ENGLISH);
    }
}
