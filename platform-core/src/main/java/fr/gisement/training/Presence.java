package fr.gisement.training;

/** Whether somebody who had a place came. */
public enum Presence {
    PRESENT,
    ABSENT
}
