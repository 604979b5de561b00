package fr.gisement.components;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.identity.PersonId;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HueTests {

    @Test
    void aNameAlwaysHasTheSameColour() {
        assertThat(Hue.ofClass("CE1 A")).isEqualTo(Hue.ofClass("CE1 A"));
    }

    @Test
    void namesThatDifferLittleDoNotShareOneColour() {
        assertThat(Stream.of("CP A", "CP B", "CE1 A", "CE1 B", "CE2", "CM1", "CM2")
                        .map(Hue::ofClass)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyColourIsSomebodysAndNoOtherIsGiven() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(number -> Hue.ofPerson(new PersonId(new UUID(0x0199_0000_0000_7000L, number)))))
                .containsOnly("hue-0", "hue-1", "hue-2", "hue-3", "hue-4", "hue-5")
                .contains("hue-0", "hue-1", "hue-2", "hue-3", "hue-4", "hue-5");
    }
}
