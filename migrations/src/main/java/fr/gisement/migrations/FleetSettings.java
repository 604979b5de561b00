package fr.gisement.migrations;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How the fleet is kept.
 *
 * @param wall which tenants have a login of their own
 * @param roleLogin whether tenants' roles that are no login of their own may log in all the same, with no password ever:
 *     for a Citus cluster, whose coordinator reaches the workers as the role that is set, and is trusted there
 * @param workers connections that create and migrate at once; more than the server has processors gains nothing
 * @param spareSchools school schemas kept ready
 * @param spareCirconscriptions circonscription schemas kept ready
 * @param lockTimeout how long one attempt waits for a lock on a tenant's tables
 * @param attempts how often a tenant is tried before it is set aside
 * @param backOff the wait before the second attempt; it doubles with each
 * @param failureThreshold the share of a wave that may fail before the rollout stops, 0 to 1
 * @param statementTimeout of tenant logins, for one statement
 * @param idleInTransactionTimeout of tenant logins
 */
public record FleetSettings(
        Wall wall,
        boolean roleLogin,
        int workers,
        int spareSchools,
        int spareCirconscriptions,
        Duration lockTimeout,
        int attempts,
        Duration backOff,
        double failureThreshold,
        Duration statementTimeout,
        Duration idleInTransactionTimeout) {

    /** What suits one PostgreSQL server of a few processors. */
    public static final FleetSettings DEFAULT = new FleetSettings(
            Wall.CIRCONSCRIPTION,
            false,
            2,
            8,
            1,
            Duration.ofSeconds(2),
            4,
            Duration.ofMillis(250),
            0.1,
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    /** @throws IllegalArgumentException when a number makes no sense */
    public FleetSettings {
        if (workers < 1 || attempts < 1 || spareSchools < 0 || spareCirconscriptions < 0) {
            throw new IllegalArgumentException("Workers and attempts are at least 1, spares at least 0");
        }
        if (failureThreshold < 0 || failureThreshold > 1) {
            throw new IllegalArgumentException("The failure threshold is a share between 0 and 1");
        }
    }

    /**
     * The defaults, with the wall that {@code GISEMENT_TENANCY_WALL} names and with {@code GISEMENT_ROLE_LOGIN}, true or
     * false. The application reads the former as {@code gisement.tenancy.wall} too, and the two must agree; the latter
     * concerns only processes that hold the owner's password, and must be the same for all of them.
     *
     * @throws IllegalArgumentException when one of them is none of its values
     */
    public static FleetSettings of(Map<String, String> environment) {
        return DEFAULT.withWall(wall(environment)).withRoleLogin(roleLogin(environment));
    }

    private static Wall wall(Map<String, String> environment) {
        String wall = environment.getOrDefault("GISEMENT_TENANCY_WALL", Wall.CIRCONSCRIPTION.name());
        try {
            return Wall.valueOf(wall.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "GISEMENT_TENANCY_WALL is \"" + wall + "\"; it may be circonscription or school", e);
        }
    }

    private static boolean roleLogin(Map<String, String> environment) {
        String given = environment.getOrDefault("GISEMENT_ROLE_LOGIN", "false");
        // Not Boolean.parseBoolean: a misspelt "true" would turn the roles of a whole fleet over.
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("GISEMENT_ROLE_LOGIN is \"" + given + "\"; it may be true or false");
        };
    }

    /** The same with another wall. */
    public FleetSettings withWall(Wall other) {
        return with(other, roleLogin);
    }

    /** The same with other roles. */
    public FleetSettings withRoleLogin(boolean allowed) {
        return with(wall, allowed);
    }

    private FleetSettings with(Wall otherWall, boolean otherRoleLogin) {
        return new FleetSettings(
                otherWall,
                otherRoleLogin,
                workers,
                spareSchools,
                spareCirconscriptions,
                lockTimeout,
                attempts,
                backOff,
                failureThreshold,
                statementTimeout,
                idleInTransactionTimeout);
    }

    /** How many schemas of a kind are kept ready. */
    public int spares(SchemaKind kind) {
        return kind == SchemaKind.SCHOOL ? spareSchools : spareCirconscriptions;
    }
}
