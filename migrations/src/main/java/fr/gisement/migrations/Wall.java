package fr.gisement.migrations;

/** Which tenants have a database login, and with it connections, of their own. */
public enum Wall {
    /** Each circonscription; its schools' roles are taken for one transaction at a time. */
    CIRCONSCRIPTION,
    /** Each school as well; dearer in connections, and nothing of one school can be reached from another. */
    SCHOOL
}
