package fr.gisement.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.gisement.tenancy.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What must be known of somebody at each of their requests; immutable.
 *
 * @param activated whether a password was ever set
 * @param epoch raised to end all of the person's sessions
 * @param endedSignIns sessions that were ended lately, each by itself
 * @param memberships those that hold today
 */
public record Account(
        Person person,
        boolean activated,
        boolean blocked,
        int epoch,
        Set<UUID> endedSignIns,
        List<Membership> memberships) {

    public Account {
        endedSignIns = Set.copyOf(endedSignIns);
        memberships = List.copyOf(memberships);
    }

    /** Whether a session that began under an epoch still holds. */
    public boolean keeps(UUID signIn, int signedInUnder) {
        return !blocked && epoch == signedInUnder && !endedSignIns.contains(signIn);
    }

    /** The roles held in a tenant; empty for a stranger. */
    public Set<Role> rolesIn(TenantId tenant) {
        return memberships.stream()
                .filter(it -> tenant.equals(it.tenant()))
                .map(Membership::role)
                .collect(() -> EnumSet.noneOf(Role.class), Set::add, Set::addAll);
    }

    /** The roles held on the platform itself. */
    public Set<Role> platformRoles() {
        return memberships.stream()
                .filter(it -> it.tenant() == null)
                .map(Membership::role)
                .collect(() -> EnumSet.noneOf(Role.class), Set::add, Set::addAll);
    }

    /** The tenants the person has any role in. */
    public Set<TenantId> tenants() {
        return memberships.stream()
                .map(Membership::tenant)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }
}
