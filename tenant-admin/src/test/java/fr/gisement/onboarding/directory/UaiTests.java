package fr.gisement.onboarding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTests {

    @ParameterizedTest
    @ValueSource(strings = {"0750654D", "0750655E", "0690078K", "0400740M"})
    void acceptsARightKey(String uai) {
        assertThat(Uai.valid(uai)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0254222C", "0000000V", "1004001V", "075065D", "0750654d", "07506540", ""})
    void refusesAWrongKeyOrForm(String uai) {
        assertThat(Uai.valid(uai)).isFalse();
    }

    @Test
    void tellsTheRightKey() {
        assertThat(Uai.withKey("0254222C")).isEqualTo("0254222D");
    }
}
