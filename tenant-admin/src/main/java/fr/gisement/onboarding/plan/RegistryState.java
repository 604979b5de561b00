package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.School;
import fr.gisement.onboarding.staff.Assignment;
import fr.gisement.onboarding.staff.Person;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantState;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is registered when a plan is made.
 *
 * @param circonscriptions by code
 * @param spaces every school space but the deleted ones
 * @param sites by UAI, those of deleted spaces left out
 * @param circonscriptionSlugs the slugs that are taken, by deleted circonscriptions too
 * @param schoolSlugs the slugs that are taken, by deleted spaces too
 * @param untouched whether nobody wrote in a space; asked for the few spaces only whose schools would leave them
 * @param people by e-mail
 * @param assignments those that imports made and that have not ended
 * @param assignmentsByHand those that people made and that have not ended; no import ends them
 */
public record RegistryState(
        Map<String, Circonscription> circonscriptions,
        Map<TenantId, Space> spaces,
        Map<String, Site> sites,
        Set<String> circonscriptionSlugs,
        Set<String> schoolSlugs,
        Predicate<TenantId> untouched,
        Map<String, Person> people,
        Set<Assignment> assignments,
        Set<Assignment> assignmentsByHand) {

    /** A registry without anything in it. */
    public static final RegistryState EMPTY = new RegistryState(
            Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), tenant -> true, Map.of(), Set.of(), Set.of());

    /** A registered circonscription. */
    public record Circonscription(TenantId id, String code, String name, TenantState state) {

        /** Whether a space may be put behind its wall: it is open, or an import will open it. */
        boolean usable() {
            return state == TenantState.ACTIVE || state == TenantState.PROVISIONING || state == TenantState.FAILED;
        }
    }

    /**
     * A registered school space.
     *
     * @param circonscription the code of its circonscription
     */
    public record Space(
            TenantId id,
            String name,
            TenantState state,
            @Nullable String rpi,
            String circonscription) {}

    /** A registered school. */
    public record Site(School school, @Nullable LocalDate closedOn, TenantId space) {}
}
