package fr.gisement.training;

import fr.gisement.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody and a session, without names. */
record EnrolmentRow(
        PersonId person,
        EnrolmentState state,
        int turn,
        @Nullable Presence presence) {}
