package fr.gisement.identity;

import fr.gisement.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A right that somebody has today.
 *
 * @param tenant where it holds; null for a role of the platform
 * @param siteUai the school of the national directory it was given for; null where the role has none
 */
public record Membership(
        Role role, @Nullable TenantId tenant, @Nullable String siteUai) {

    /** The condition on a row {@code m} of {@code platform.membership}: it has begun and not ended. */
    public static final String HOLDS_NOW = "m.started_at <= now() and (m.ended_at is null or m.ended_at > now())";
}
