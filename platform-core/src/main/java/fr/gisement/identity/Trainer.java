package fr.gisement.identity;

/**
 * An eRun of a circonscription.
 *
 * @param share how much of their working time is for it, in percent
 */
public record Trainer(Person person, int share) {}
