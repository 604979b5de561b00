package fr.gisement.installation;

import fr.gisement.installation.InstallationException.Reason;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.LoginPasswords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An installation on servers given from outside, by the settings of the environment. */
public final class ExternalInstallation {

    static final String DATABASE_URL = "GISEMENT_DATABASE_URL";
    /** The owner's password, which only processes that change schemas may know. */
    public static final String OWNER_PASSWORD = "GISEMENT_OWNER_PASSWORD";

    /** The server's own administrator, whom only the first preparation of a server needs. */
    public static final String SUPERUSER_PASSWORD = "GISEMENT_SUPERUSER_PASSWORD";

    static final String PLATFORM_PASSWORD = "GISEMENT_PLATFORM_PASSWORD";
    static final String LOGIN_SECRET = "GISEMENT_LOGIN_SECRET";
    static final String REDIS_URL = "GISEMENT_REDIS_URL";
    static final String ROLE_PREFIX = "GISEMENT_ROLE_PREFIX";

    private static final String POSTGRES = "postgresql://";

    private ExternalInstallation() {}

    /**
     * The installation that the settings describe; empty when they name no database.
     *
     * @param settings usually the environment; {@code GISEMENT_OWNER_PASSWORD}, {@code GISEMENT_REDIS_URL} and
     *     {@code GISEMENT_ROLE_PREFIX} may be absent
     * @throws InstallationException naming every setting that is missing, or the one that cannot be read
     */
    public static Optional<Installation> of(Map<String, String> settings) {
        if (get(settings, DATABASE_URL) == null) {
            return Optional.empty();
        }
        List<String> missing = new ArrayList<>();
        String url = require(settings, DATABASE_URL, missing);
        String platform = require(settings, PLATFORM_PASSWORD, missing);
        String login = require(settings, LOGIN_SECRET, missing);
        if (!missing.isEmpty()) {
            throw new InstallationException(Reason.SETTINGS_MISSING, String.join(", ", missing));
        }
        return Optional.of(new Installation(
                jdbcUrl(url),
                naming(settings),
                get(settings, OWNER_PASSWORD),
                platform,
                checked(login),
                redis(settings)));
    }

    private static String jdbcUrl(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        String place = plain.startsWith("postgres://") ? POSTGRES + plain.substring("postgres://".length()) : plain;
        if (!place.matches("postgresql://[^/@?]+/[^/@?]+(\\?.*)?") || place.matches(".*[?&](user|password)=.*")) {
            throw new InstallationException(Reason.SETTING_INVALID, DATABASE_URL, "postgresql://host:port/database");
        }
        return "jdbc:" + place;
    }

    private static FleetNaming naming(Map<String, String> settings) {
        String prefix = get(settings, ROLE_PREFIX);
        try {
            return prefix == null ? FleetNaming.DEFAULT : new FleetNaming(prefix);
        } catch (IllegalArgumentException e) {
            throw new InstallationException(Reason.SETTING_INVALID, e, ROLE_PREFIX, "[a-z][a-z0-9_]{0,20}");
        }
    }

    private static String checked(String secret) {
        try {
            new LoginPasswords(secret);
            return secret;
        } catch (IllegalArgumentException e) {
            throw new InstallationException(Reason.SETTING_INVALID, e, LOGIN_SECRET, "≥ 32");
        }
    }

    private static @Nullable String redis(Map<String, String> settings) {
        String uri = get(settings, REDIS_URL);
        if (uri != null && !uri.matches("rediss?://.+")) {
            throw new InstallationException(Reason.SETTING_INVALID, REDIS_URL, "redis://[:password@]host:port");
        }
        return uri;
    }

    private static String require(Map<String, String> settings, String name, List<String> missing) {
        String value = get(settings, name);
        if (value == null) {
            missing.add(name);
            return "";
        }
        return value;
    }

    private static @Nullable String get(Map<String, String> settings, String name) {
        String value = settings.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
