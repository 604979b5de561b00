package fr.gisement.training;

/**
 * How many take part in a session.
 *
 * @param enrolled who have a place
 * @param asked who came without one and are not taken in yet
 * @param present who were there, as far as is known
 */
public record SessionCounts(int enrolled, int waiting, int asked, int present) {}
