package fr.gisement.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.MortalServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabaseWatchTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void whoeverAsksADeadOrSilentDatabaseIsToldAtOnceAndIsLetInWhenItIsBack() throws Exception {
        try (MortalServers servers = MortalServers.start(folder.resolve("servers"));
                DatabaseWatch watch = new DatabaseWatch(
                        servers.installation(),
                        new DatabaseWatchProperties(Duration.ofMillis(50), Duration.ofSeconds(1)));
                HikariDataSource pool = new WatchedPool(
                        PlatformDataSources.config(
                                servers.installation(),
                                new PlatformProperties(2, Duration.ofSeconds(3), Duration.ofSeconds(5))),
                        watch)) {
            assertThatCode(() -> pool.getConnection().close()).doesNotThrowAnyException();

            servers.postgres().kill();
            await().atMost(PATIENCE).until(watch::away);
            assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            assertThatThrownBy(watch::require).isInstanceOf(SQLTransientConnectionException.class);

            servers.postgres().revive();
            await().atMost(PATIENCE).until(() -> !watch.away());
            try (Connection back = pool.getConnection()) {
                assertThat(back.isValid(5)).isTrue();
            }

            servers.postgres().freeze();
            await().atMost(PATIENCE).until(watch::away);
            servers.postgres().thaw();
            await().atMost(PATIENCE).until(() -> !watch.away());
        }
    }

    @Test
    void theDefaultsFitABoundOfSixSeconds() {
        assertThat(bind(Map.of()))
                .isEqualTo(new DatabaseWatchProperties(Duration.ofMillis(500), Duration.ofSeconds(2)));
        assertThat(bind(Map.of("gisement.platform.watch.period", "1s", "gisement.platform.watch.silence", "4s")))
                .isEqualTo(new DatabaseWatchProperties(Duration.ofSeconds(1), Duration.ofSeconds(4)));
    }

    private static DatabaseWatchProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gisement.platform.watch", DatabaseWatchProperties.class);
    }
}
