package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.School;
import fr.gisement.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing an import does to the registry or to a tenant. */
public sealed interface Change {

    /** Registers and opens a circonscription. */
    record NewCirconscription(String code, String name, String slug) implements Change {}

    /**
     * Registers and opens a school space with its sites.
     *
     * @param circonscription the code of its circonscription
     */
    record NewSpace(
            String circonscription,
            String name,
            String slug,
            @Nullable String rpi,
            List<School> sites) implements Change {

        public NewSpace {
            sites = List.copyOf(sites);
        }
    }

    /** Opens a registered tenant that an earlier import left without a schema. */
    record Open(TenantId tenant, String name, boolean circonscription) implements Change {}

    /** Gives a tenant the name the directory has now. */
    record Rename(TenantId tenant, String before, String after) implements Change {}

    /**
     * Moves a space behind another circonscription's wall.
     *
     * @param before the code of the circonscription it leaves
     * @param after the code of the circonscription it goes to
     */
    record Move(TenantId tenant, String name, String before, String after) implements Change {}

    /** Archives a space that no school is left in. */
    record Archive(TenantId tenant, String name, Reason reason) implements Change {

        /** Why no school is left. */
        public enum Reason {
            /** Its last school closed. */
            CLOSED,
            /** Its schools joined another space. */
            JOINED
        }
    }

    /** Opens a space again whose school reappeared. */
    record Reactivate(TenantId tenant, String name) implements Change {}

    /** Notes the number of the dispersed RPI that a space serves. */
    record RpiNumber(
            TenantId tenant,
            String name,
            @Nullable String before,
            @Nullable String after) implements Change {}

    /** Adds a school to a registered space. */
    record SiteAdded(School school, TenantId space) implements Change {}

    /** Takes over what the directory says of a school now. */
    record SiteChanged(School before, School after) implements Change {}

    /** Puts a school into another space. */
    record SiteMoved(School school, TenantId before, SpaceRef after) implements Change {}

    /** Notes that a school closed. */
    record SiteClosed(School school, LocalDate since) implements Change {}

    /** Notes that a closed school is open again. */
    record SiteReopened(School school, LocalDate closedOn) implements Change {}
}
