package fr.gisement.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SessionPropertiesTests {

    @Test
    void theDefaultsSuitAStaffRoom() {
        assertThat(bind(Map.of()))
                .isEqualTo(new SessionProperties(
                        Duration.ofMinutes(30),
                        Duration.ofHours(12),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(15),
                        new SessionProperties.Cookie("gisement", SessionProperties.Secure.AUTO)));
    }

    @Test
    void everySettingHasAName() {
        assertThat(bind(Map.of(
                        "gisement.session.idle", "1m",
                        "gisement.session.lifetime", "2h",
                        "gisement.session.refresh", "3s",
                        "gisement.session.sweep", "4s",
                        "gisement.session.cookie.name", "ent",
                        "gisement.session.cookie.secure", "always")))
                .isEqualTo(new SessionProperties(
                        Duration.ofMinutes(1),
                        Duration.ofHours(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        new SessionProperties.Cookie("ent", SessionProperties.Secure.ALWAYS)));
    }

    private static SessionProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gisement.session", SessionProperties.class);
    }
}
