package fr.gisement.migrations;

/** The two kinds of tenant schema; each has its own changelog, template and line of versions. */
public enum SchemaKind {
    /** What belongs to a circonscription: training, follow-up, collected use cases. */
    CIRCONSCRIPTION,
    /** What belongs to a school space: its classes, people, pictures, articles. */
    SCHOOL
}
