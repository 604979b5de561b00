package fr.gisement.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.installation.InstallationException.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalInstallationTests {

    private static final Map<String, String> COMPLETE = Map.of(
            "GISEMENT_DATABASE_URL", "postgresql://db.example:5432/ent",
            "GISEMENT_PLATFORM_PASSWORD", "p",
            "GISEMENT_LOGIN_SECRET", "0123456789abcdef0123456789abcdef");

    @TempDir
    Path root;

    @Test
    void serversFromOutsideServeLikeOurOwn() throws SQLException {
        try (EmbeddedServers servers = EmbeddedServersTests.start(new DataFolder(root))) {
            Installation inside = servers.installation();
            Map<String, String> settings = Map.of(
                    "GISEMENT_DATABASE_URL", inside.jdbcUrl(),
                    "GISEMENT_OWNER_PASSWORD", Objects.requireNonNull(inside.ownerPassword()),
                    "GISEMENT_PLATFORM_PASSWORD", inside.platformPassword(),
                    "GISEMENT_LOGIN_SECRET", inside.loginSecret(),
                    "GISEMENT_REDIS_URL", Objects.requireNonNull(inside.redisUri()));
            DataFolder unused = new DataFolder(root.resolve("unused"));
            try (OpenInstallation open = new InstallationFinder(settings, unused).open()) {
                assertThat(open.installation()).isEqualTo(inside);
                EmbeddedServersTests.execute(open.installation(), "create table t (a int); insert into t values (7)");
            }
            assertThat(EmbeddedServersTests.query(inside, "select a from t")).isEqualTo("7");
            assertThat(unused.installed()).isFalse();
        }
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        assertThatThrownBy(() -> ExternalInstallation.of(Map.of("GISEMENT_DATABASE_URL", "postgresql://h/d")))
                .isInstanceOfSatisfying(InstallationException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.SETTINGS_MISSING);
                    assertThat(e.arguments()).containsExactly("GISEMENT_PLATFORM_PASSWORD, GISEMENT_LOGIN_SECRET");
                });
    }

    @Test
    void withoutADatabaseThereIsNoExternalInstallation() {
        assertThat(ExternalInstallation.of(Map.of("GISEMENT_REDIS_URL", "redis://h:1")))
                .isEmpty();
    }

    @Test
    void aWebProcessHasNoOwnerPassword() {
        Installation installation = ExternalInstallation.of(COMPLETE).orElseThrow();
        assertThat(installation.ownerPassword()).isNull();
        assertThat(installation.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5432/ent");
    }

    @ParameterizedTest
    @CsvSource({
        "GISEMENT_DATABASE_URL, mysql://h/d",
        "GISEMENT_DATABASE_URL, postgresql://me:secret@h/d",
        "GISEMENT_DATABASE_URL, jdbc:postgresql://h/d?user=me",
        "GISEMENT_DATABASE_URL, jdbc:postgresql://h",
        "GISEMENT_REDIS_URL, http://h",
        "GISEMENT_ROLE_PREFIX, 1-Prefix",
        "GISEMENT_LOGIN_SECRET, short"
    })
    void aSettingThatCannotBeReadIsNamed(String name, String value) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put(name, value);
        assertThatThrownBy(() -> ExternalInstallation.of(settings))
                .isInstanceOfSatisfying(InstallationException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.SETTING_INVALID);
                    assertThat(e.arguments()).first().isEqualTo(name);
                });
    }
}
