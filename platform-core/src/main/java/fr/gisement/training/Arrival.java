package fr.gisement.training;

/** What became of somebody who says that they are in the room. */
public enum Arrival {
    /** They are noted as present. */
    PRESENT,
    /** They had no place: the trainer is asked to take them in. */
    ASKED
}
