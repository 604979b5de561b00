package fr.gisement.fleetview;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;

/** The version that each kind of schema is brought to: its template's. */
record LatestVersions(int circonscription, int school) {

    int of(SchemaKind kind) {
        return kind == SchemaKind.SCHOOL ? school : circonscription;
    }

    boolean reachedBy(Tenant tenant) {
        return tenant.schemaVersion() >= of(tenant.kind());
    }
}
