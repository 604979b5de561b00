package fr.gisement.usecase;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a circonscription proposed to the académie.
 *
 * @param useCase as schools read it, or would
 * @param decidedBy null when nobody decided, or the person is no longer known
 * @param decidedAt null when nobody decided
 * @param version to be handed back by whoever decides
 */
public record Proposal(
        SharedUseCase useCase,
        PortalAnswer answer,
        Instant proposedAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,
        int version) {

    /** A proposal whose decider is known by their id. */
    record Row(
            SharedUseCase useCase,
            PortalAnswer answer,
            Instant proposedAt,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            int version) {

        Proposal with(@Nullable Person decider) {
            return new Proposal(useCase, answer, proposedAt, decider, decidedAt, version);
        }
    }
}
