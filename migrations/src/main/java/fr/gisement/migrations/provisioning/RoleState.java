package fr.gisement.migrations.provisioning;

import java.util.Map;
import java.util.Set;

/**
 * A role: as it should be, or as it was found.
 *
 * @param attributes of superuser, createdb, createrole, replication, bypassrls and inherit, those that are set, and
 *     {@code valid until} when the password ends
 * @param settings what its sessions start with
 * @param memberships what it is a member of, and with which options
 */
record RoleState(
        boolean login, Set<String> attributes, Map<String, String> settings, Map<String, Membership> memberships) {

    /** The options of a membership. */
    record Membership(boolean admin, boolean inherit, boolean set) {

        /** A group whose rights come with it. */
        static final Membership GROUP = new Membership(false, true, false);
        /** A role that may be taken for a transaction. */
        static final Membership TAKEN = new Membership(false, false, true);
    }

    RoleState {
        attributes = Set.copyOf(attributes);
        settings = Map.copyOf(settings);
        memberships = Map.copyOf(memberships);
    }
}
