package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrenchTypographyTests {

    @Test
    void aSignStaysWithItsWord() {
        assertThat(FrenchTypography.of("Prêt ? Oui : « allons-y » !"))
                .isEqualTo("Prêt\u00a0? Oui\u00a0: «\u00a0allons-y\u00a0»\u00a0!");
    }

    @Test
    void otherSpacesAndAddressesStayAsTheyAre() {
        assertThat(FrenchTypography.of("Voir http://localhost:8080/, le 12 juin."))
                .isEqualTo("Voir http://localhost:8080/, le 12 juin.");
    }

    @Test
    void everyFrenchTextIsSetSo() {
        var bundles = new MessageBundles();
        assertThat(bundles.texts(Locale.FRENCH).values())
                .noneMatch(text -> text.matches("(?s).*( [:;!?»%]|« ).*"))
                .anyMatch(text -> text.contains("\u00a0"));
    }
}
