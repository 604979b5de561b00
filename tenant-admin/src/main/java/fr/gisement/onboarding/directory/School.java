package fr.gisement.onboarding.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of one school; the registry keeps the same of every site.
 *
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param nursery whether it has nursery classes (maternelle)
 * @param natureCode the national code of its nature: 101 nursery, 151 elementary, …
 */
public record School(
        String uai,
        String name,
        @Nullable String address,
        @Nullable String postalCode,
        String commune,
        @Nullable String communeCode,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean privateSchool,
        boolean nursery,
        boolean elementary,
        @Nullable String natureCode,
        @Nullable LocalDate openedOn) {

    /** How a report names it. */
    public String label() {
        return uai + " " + name + " (" + commune + ")";
    }
}
