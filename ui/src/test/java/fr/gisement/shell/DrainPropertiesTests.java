package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DrainPropertiesTests {

    @Test
    void aNodeTakesAQuarterOfAMinuteAndItsPagesTwoThirdsOfIt() {
        DrainProperties defaults = bind(Map.of());
        assertThat(defaults.period()).isEqualTo(Duration.ofSeconds(15));
        assertThat(defaults.first()).isEqualTo(Duration.ofSeconds(3));
        assertThat(defaults.last()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void anInstallationSaysHowLong() {
        assertThat(bind(Map.of("gisement.drain.period", "0")).period()).isZero();
        assertThat(bind(Map.of("gisement.drain.period", "1m")).last()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aShortLeaveStillGivesTheBalancerTimeToNotice() {
        assertThat(bind(Map.of("gisement.drain.period", "6s")).first()).isEqualTo(Duration.ofSeconds(2));
        assertThat(bind(Map.of("gisement.drain.period", "1500ms")).first()).isEqualTo(Duration.ofSeconds(1));
    }

    private static DrainProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gisement.drain", DrainProperties.class);
    }
}
