package fr.gisement.usecase;

import fr.gisement.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaves a circonscription of a use case that it proposes.
 *
 * @param version of the use case then
 * @param round how often it was proposed
 * @param school null unless its director agreed that it is named
 * @param pictures those on which nobody can be recognised
 */
record ProposedCopy(
        int version,
        int round,
        UseCaseSheet sheet,
        @Nullable TenantId school,
        List<PictureRows.Whole> pictures) {}
