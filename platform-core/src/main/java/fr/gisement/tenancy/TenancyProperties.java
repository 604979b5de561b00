package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Wall;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tenants are kept apart and how their connections are pooled.
 *
 * @param wall whose login a school's connections belong to
 */
@ConfigurationProperties("gisement.tenancy")
public record TenancyProperties(
        @DefaultValue("circonscription") Wall wall,
        @DefaultValue Pool pool,
        @DefaultValue Registry registry) {

    /**
     * The login that a tenant's connections belong to.
     *
     * @throws IllegalStateException when the tenant needs a role for it and has none yet
     */
    public String loginOf(Tenant tenant) {
        if (wall == Wall.CIRCONSCRIPTION || tenant.kind() == SchemaKind.CIRCONSCRIPTION) {
            return tenant.loginName();
        }
        String role = tenant.roleName();
        if (role == null) {
            throw new IllegalStateException("Tenant " + tenant.id() + " has no role yet");
        }
        return role;
    }

    /**
     * The pool of tenants' connections.
     *
     * @param maxPerLogin connections one login may have; times the number of logins it should not exceed maxTotal
     * @param maxTotal connections of all logins together
     * @param borrowTimeout how long a caller waits for a free connection
     * @param connectTimeout how long opening a connection may take
     * @param socketTimeout how long the server may stay silent before the connection is given up
     * @param maxIdle how long an unused connection is kept
     * @param maxLifetime how old a connection may grow
     * @param trustIdle how long a connection may rest and still be handed out without asking the server
     */
    public record Pool(
            @DefaultValue("3") int maxPerLogin,
            @DefaultValue("100") int maxTotal,
            @DefaultValue("4s") Duration borrowTimeout,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("5s") Duration socketTimeout,
            @DefaultValue("10m") Duration maxIdle,
            @DefaultValue("30m") Duration maxLifetime,
            @DefaultValue("2s") Duration trustIdle) {

        public Pool {
            if (maxPerLogin < 1 || maxTotal < 1) {
                throw new IllegalArgumentException("A pool needs at least one connection, for each login and in total");
            }
        }
    }

    /**
     * How a change of the registry is noticed.
     *
     * @param poll how often the database is asked while Redis is away
     * @param pollWithRedis how often it is asked while Redis brings the news, since commands of the terminal bring none
     * @param redisTimeout how long Redis may take to answer before it counts as away
     */
    public record Registry(
            @DefaultValue("1s") Duration poll,
            @DefaultValue("1500ms") Duration pollWithRedis,
            @DefaultValue("300ms") Duration redisTimeout) {}
}
