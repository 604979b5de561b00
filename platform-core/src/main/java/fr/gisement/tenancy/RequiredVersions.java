package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;

/**
 * The oldest version of each kind of schema that this release's code can work with. An expanding change that the code
 * relies on raises it; a contracting one does not.
 *
 * @param circonscription counts the change sets of the circonscription's changelog
 * @param school counts the change sets of the school's changelog
 */
public record RequiredVersions(int circonscription, int school) {

    /** What the code beside this class needs. */
    public static final RequiredVersions OF_THIS_RELEASE = new RequiredVersions(27, 10);

    /** Whether the tenant's schema is recent enough. */
    boolean metBy(Tenant tenant) {
        int required = tenant.kind() == SchemaKind.SCHOOL ? school : circonscription;
        return tenant.schemaVersion() >= required;
    }
}
