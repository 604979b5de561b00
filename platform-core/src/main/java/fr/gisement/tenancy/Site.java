package fr.gisement.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A school of the national directory, one of the sites of a space.
 *
 * @param uai its national identifier (unité administrative immatriculée)
 * @param latitude degrees, WGS 84; null when the directory has none
 * @param longitude degrees, WGS 84; null when the directory has none
 */
public record Site(
        String uai,
        String name,
        String commune,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
