package fr.gisement.usecase;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use case as those know it who work at it: the circonscription's trainers, and the school it comes from.
 *
 * @param school where it comes from; null when it is of none
 * @param fromSchool whether somebody of the school proposed it, and not a trainer
 * @param proposedBy null when the person is no longer known
 * @param remark what a trainer wrote to whoever proposed it; null for nothing
 * @param portal null when it is not proposed to the académie
 * @param uses how often it was used in the circonscription; nobody knows by whom
 * @param version to be handed back by whoever changes it
 */
public record UseCase(
        UseCaseId id,
        UseCaseSheet sheet,
        UseCaseState state,
        @Nullable TenantId school,
        boolean fromSchool,
        @Nullable Person proposedBy,
        Instant proposedAt,
        @Nullable String remark,
        Agreement agreement,
        List<Picture> pictures,
        @Nullable PortalAnswer portal,
        int uses,
        int version) {

    public static final int REMARK_LENGTH = 2_000;

    public UseCase {
        pictures = List.copyOf(pictures);
    }

    /** Whether somebody of a school may still change it, or take it back: whoever proposed it, and nobody else there. */
    public boolean isOpenTo(PersonId person) {
        return fromSchool
                && state.withProposer()
                && proposedBy != null
                && proposedBy.id().equals(person);
    }

    /** How often it was used, in the circonscription and as the académie's. */
    public int allUses() {
        return portal == null ? uses : uses + portal.uses();
    }
}
