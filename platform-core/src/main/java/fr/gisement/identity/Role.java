package fr.gisement.identity;

/** What a person does, and where that is said. */
public enum Role {
    /** Manages tenants and sees figures; reads no class content. */
    RECTORAT_ADMIN(Scope.PLATFORM),
    /** Runs the portal, the newsletter and the use cases. */
    PROJECT_LEAD(Scope.PLATFORM),
    /** Inspector: follows the circonscription's schools by figures, without content. */
    IEN(Scope.CIRCONSCRIPTION),
    /** Onboards the circonscription's schools and trains their teachers. */
    ERUN(Scope.CIRCONSCRIPTION),
    /** Runs a school's space. */
    DIRECTOR(Scope.SCHOOL),
    TEACHER(Scope.SCHOOL),
    /** A teacher whose right has an end. */
    SUBSTITUTE(Scope.SCHOOL),
    GUARDIAN(Scope.SCHOOL),
    PUPIL(Scope.SCHOOL);

    /** Where a role holds. */
    public enum Scope {
        PLATFORM,
        CIRCONSCRIPTION,
        SCHOOL
    }

    private final Scope scope;

    Role(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
