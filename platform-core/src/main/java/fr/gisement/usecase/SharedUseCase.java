package fr.gisement.usecase;

import fr.gisement.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use case as others read it.
 *
 * @param academie whether it is the académie's; otherwise it is the circonscription's own
 * @param circonscription where the académie has it from; null for the circonscription's own
 * @param school where it comes from; null unless its director agreed that it is named
 * @param pictures those that the reader may see
 * @param uses how often it was used
 */
public record SharedUseCase(
        UseCaseId id,
        boolean academie,
        UseCaseSheet sheet,
        @Nullable TenantId circonscription,
        @Nullable TenantId school,
        List<Picture> pictures,
        int uses) {

    public SharedUseCase {
        pictures = List.copyOf(pictures);
    }
}
