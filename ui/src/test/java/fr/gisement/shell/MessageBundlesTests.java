package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageBundlesTests {

    private final MessageBundles bundles = new MessageBundles();

    @Test
    void frenchAndEnglishHaveTheSameKeys() {
        assertThat(bundles.texts(Locale.FRENCH)).isNotEmpty();
        assertThat(bundles.texts(Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        bundles.texts(Locale.FRENCH).keySet());
    }

    @Test
    void aTextTakesAsManyValuesInBothLanguages() {
        bundles.texts(Locale.FRENCH)
                .forEach((key, french) -> assertThat(values(french))
                        .as(key)
                        .isEqualTo(values(bundles.texts(Locale.ENGLISH).getOrDefault(key, ""))));
    }

    @Test
    void noTextHasATypewriterApostropheWhichMessageFormatWouldSwallow() {
        for (Locale language : Languages.ALL) {
            bundles.texts(language)
                    .forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
        }
    }

    @Test
    void aLanguageWeDoNotSpeakIsAnsweredInFrench() {
        assertThat(bundles.getTranslation("shell.skip", Locale.GERMAN)).isEqualTo("Aller au contenu");
    }

    private static int values(String pattern) {
        return new MessageFormat(pattern, Locale.FRENCH).getFormatsByArgumentIndex().length;
    }
}
