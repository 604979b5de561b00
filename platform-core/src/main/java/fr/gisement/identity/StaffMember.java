package fr.gisement.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a tenant.
 *
 * @param roles what they do there; never empty
 * @param activatedAt when they first set a password, null when they never did
 * @param lastSignInAt null when they never came
 */
public record StaffMember(
        Person person,
        Set<Role> roles,
        @Nullable Instant activatedAt,
        @Nullable Instant lastSignInAt) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    public boolean activated() {
        return activatedAt != null;
    }
}
