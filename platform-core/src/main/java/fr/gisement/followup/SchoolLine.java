package fr.gisement.followup;

import org.jspecify.annotations.Nullable;

/**
 * Where a school of the national directory is reached.
 *
 * @param phone as the directory writes it
 */
public record SchoolLine(
        String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String mail) {}
