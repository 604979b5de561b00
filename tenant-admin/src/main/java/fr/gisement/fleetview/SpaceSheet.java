package fr.gisement.fleetview;

import fr.gisement.identity.StaffMember;
import fr.gisement.tenancy.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rectorat may know of one space or circonscription.
 *
 * @param circonscription of a school's space; null for a circonscription
 * @param condition how it stands, its circonscription considered
 * @param schema null until it was given one
 * @param activity null when it never showed any
 * @param journal what administrators lately did about it, the last first
 * @param spaces a circonscription's schools; none for a space
 */
public record SpaceSheet(
        Tenant tenant,
        @Nullable Tenant circonscription,
        SpaceCondition condition,
        List<SpaceSite> sites,
        List<StaffMember> staff,
        @Nullable SchemaHealth schema,
        @Nullable SpaceActivity activity,
        List<JournalLine> journal,
        List<SpaceLine> spaces) {

    /**
     * A space of a circonscription.
     *
     * @param servesItself whether it serves whenever its circonscription does
     */
    public record SpaceLine(
            String slug, String name, SpaceCondition condition, boolean servesItself, StaffCount staff) {}

    public SpaceSheet {
        sites = List.copyOf(sites);
        staff = List.copyOf(staff);
        journal = List.copyOf(journal);
        spaces = List.copyOf(spaces);
    }

    /** How many of a circonscription's spaces are open, or would be if it were. */
    public int openSpaces() {
        return (int) spaces.stream().filter(SpaceLine::servesItself).count();
    }

    /** Whether it is closed only because its circonscription is. */
    public boolean closedByCirconscription() {
        return condition == SpaceCondition.SUSPENDED && tenant.state().serves();
    }
}
