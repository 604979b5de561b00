package fr.gisement.migrations.provisioning;

import java.util.Map;
import java.util.Set;

/**
 * A role: as it should be, or as it was found.
 *
 * @param attributes of superuser, createdb, createrole, replication, bypassrls and inherit, those that are set, and
 *     {@code valid until} when the password ends, unless that is what keeps it from having any
 * @param settings what its sessions start with
 * @param memberships what it is a member of, and with which options
 */
record RoleState(
        Login login, Set<String> attributes, Map<String, String> settings, Map<String, Membership> memberships) {

    /** How a role may log in. */
    enum Login {
        /** Not at all: it is taken by a login, for a transaction. */
        NONE,
        /**
         * Where the server asks for no password. The end of all its passwords is before all time: it may give itself one,
         * as every role may, but not move that end, so that none is ever accepted.
         */
        WITHOUT_PASSWORD,
        /** With the password that derives from its name. */
        WITH_PASSWORD
    }

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
