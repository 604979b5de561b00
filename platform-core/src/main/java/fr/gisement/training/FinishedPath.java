package fr.gisement.training;

import java.time.Instant;

/**
 * A path that a teacher finished alone: a kind of its own, which no hours are counted for.
 *
 * @param title as it was called then
 */
public record FinishedPath(String title, Instant at) {}
