package fr.gisement.migrations;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How the fleet is kept.
 *
 * @param wall which tenants have a login of their own
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
     * The defaults, with the wall that {@code GISEMENT_TENANCY_WALL} names; the application reads the same variable as
     * {@code gisement.tenancy.wall}, and the two must agree.
     *
     * @throws IllegalArgumentException when it names no wall
     */
    public static FleetSettings of(Map<String, String> environment) {
        String wall = environment.getOrDefault("GISEMENT_TENANCY_WALL", Wall.CIRCONSCRIPTION.name());
        try {
            return DEFAULT.withWall(Wall.valueOf(wall.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "GISEMENT_TENANCY_WALL is \"" + wall + "\"; it may be circonscription or school", e);
        }
    }

    /** The same with another wall. */
    public FleetSettings withWall(Wall other) {
        return new FleetSettings(
                other,
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
