package fr.gisement.onboarding.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(bundle("messages_en.properties").stringPropertyNames())
                .isEqualTo(bundle("messages.properties").stringPropertyNames());
    }

    @Test
    void everyCodeHasItsText() throws IOException {
        List<String> expected = Stream.concat(
                        Arrays.stream(FindingCode.values()).map(code -> Messages.keyOf("finding", code)),
                        Arrays.stream(ErrorCode.values()).map(code -> Messages.keyOf("error", code)))
                .toList();

        assertThat(bundle("messages.properties").stringPropertyNames().stream()
                        .filter(key -> key.startsWith("finding.") || key.startsWith("error.")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noTextHasAnApostropheThatWouldBeSwallowed() throws IOException {
        for (String name : List.of("messages.properties", "messages_en.properties")) {
            assertThat(bundle(name).values()).noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void speaksFrenchToWhoeverDoesNotReadEnglish() {
        Finding finding = Finding.of(FindingCode.CLOSED, 12, "");

        assertThat(Messages.in(Locale.GERMAN).text(finding)).isEqualTo("école fermée");
        assertThat(Messages.in(Locale.UK).text(finding)).isEqualTo("closed school");
        assertThat(Messages.in(Locale.FRENCH).line(finding)).isEqualTo("ligne 12");
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
