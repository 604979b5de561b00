package fr.gisement.fleetview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school of a space, as the national directory says it.
 *
 * @param address street and number; null when the directory has none
 * @param closedOn the day it closed, null while it is open
 */
public record SpaceSite(
        String uai,
        String name,
        @Nullable String address,
        @Nullable String postalCode,
        String commune,
        @Nullable String phone,
        @Nullable String mail,
        boolean privateSchool,
        @Nullable LocalDate closedOn) {}
