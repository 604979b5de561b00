package fr.gisement.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.migrations.Wall;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TenancyPropertiesTests {

    @Test
    void theDefaultsFitTwentyEightCirconscriptions() {
        TenancyProperties properties = bind(Map.of());
        assertThat(properties.wall()).isEqualTo(Wall.CIRCONSCRIPTION);
        assertThat(properties.pool())
                .isEqualTo(new TenancyProperties.Pool(
                        3,
                        100,
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(2)));
        assertThat(properties.registry())
                .isEqualTo(new TenancyProperties.Registry(
                        Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofMillis(300)));
        assertThat(28 * properties.pool().maxPerLogin())
                .isLessThanOrEqualTo(properties.pool().maxTotal());
    }

    @Test
    void everySettingHasAName() {
        TenancyProperties properties = bind(Map.ofEntries(
                Map.entry("wall", "school"),
                Map.entry("pool.max-per-login", "4"),
                Map.entry("pool.max-total", "50"),
                Map.entry("pool.borrow-timeout", "1s"),
                Map.entry("pool.connect-timeout", "2s"),
                Map.entry("pool.socket-timeout", "3s"),
                Map.entry("pool.max-idle", "4m"),
                Map.entry("pool.max-lifetime", "5m"),
                Map.entry("pool.trust-idle", "6s"),
                Map.entry("registry.poll", "7s"),
                Map.entry("registry.poll-with-redis", "8s"),
                Map.entry("registry.redis-timeout", "9ms")));
        assertThat(properties)
                .isEqualTo(new TenancyProperties(
                        Wall.SCHOOL,
                        new TenancyProperties.Pool(
                                4,
                                50,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofMinutes(4),
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(6)),
                        new TenancyProperties.Registry(
                                Duration.ofSeconds(7), Duration.ofSeconds(8), Duration.ofMillis(9))));
    }

    @Test
    void aPoolWithoutConnectionsIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("pool.max-per-login", "0")))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class);
    }

    static TenancyProperties bind(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("gisement.tenancy." + name, value));
        return new Binder(source).bindOrCreate("gisement.tenancy", TenancyProperties.class);
    }
}
