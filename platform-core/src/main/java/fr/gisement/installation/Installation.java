package fr.gisement.installation;

import fr.gisement.migrations.FleetNaming;
import org.jspecify.annotations.Nullable;

/**
 * Where one installation's servers are, and its secrets.
 *
 * @param jdbcUrl the PostgreSQL database, without user and password
 * @param naming the prefix of its roles
 * @param ownerPassword of the owner's login; null in a process that neither migrates nor provisions
 * @param platformPassword of the application's login on the platform schema
 * @param loginSecret the secret that the passwords of tenant logins derive from
 * @param redisUri {@code redis://[:password@]host:port}; null to run without Redis
 */
public record Installation(
        String jdbcUrl,
        FleetNaming naming,
        @Nullable String ownerPassword,
        String platformPassword,
        String loginSecret,
        @Nullable String redisUri) {

    /** Names the place and nothing secret. */
    @Override
    public String toString() {
        return "Installation[" + jdbcUrl + ", " + naming.prefix() + "]";
    }
}
