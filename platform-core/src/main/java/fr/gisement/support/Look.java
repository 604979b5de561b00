package fr.gisement.support;

import java.time.Instant;

/**
 * A page that a trainer was shown.
 *
 * @param title of the page as it was then
 * @param path from the application's root
 */
public record Look(Instant at, LookedAt kind, String title, String path) {}
