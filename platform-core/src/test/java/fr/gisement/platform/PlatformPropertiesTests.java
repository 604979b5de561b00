package fr.gisement.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PlatformPropertiesTests {

    @Test
    void theDefaultsSuitOneProcess() {
        assertThat(bind(Map.of())).isEqualTo(new PlatformProperties(5, Duration.ofSeconds(3), Duration.ofSeconds(5)));
    }

    @Test
    void everySettingHasAName() {
        assertThat(bind(Map.of(
                        "gisement.platform.pool.max-connections", "1",
                        "gisement.platform.pool.borrow-timeout", "2s",
                        "gisement.platform.pool.socket-timeout", "3s")))
                .isEqualTo(new PlatformProperties(1, Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    private static PlatformProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gisement.platform.pool", PlatformProperties.class);
    }
}
