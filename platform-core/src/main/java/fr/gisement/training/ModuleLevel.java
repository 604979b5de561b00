package fr.gisement.training;

/** For whom a module is. */
public enum ModuleLevel {
    /** For who has never used the platform. */
    FIRST,
    /** For who uses it. */
    USUAL,
    /** For who runs a space, or helps others. */
    ADVANCED
}
