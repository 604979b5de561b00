package fr.gisement.onboarding.plan;

import fr.gisement.tenancy.TenantId;

/** A space that a site belongs to: a registered one, or one that the plan creates. */
public sealed interface SpaceRef {

    /** A space the registry knows. */
    record Existing(TenantId id) implements SpaceRef {}

    /**
     * A space to be.
     *
     * @param slug its slug, unique among school spaces
     */
    record Planned(String slug) implements SpaceRef {}
}
