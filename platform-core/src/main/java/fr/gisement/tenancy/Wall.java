package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;

/** Which login a school's connections belong to: what even an injected statement cannot get past. */
public enum Wall {
    /** The circonscription's login, which takes the school's role for one transaction. */
    CIRCONSCRIPTION,
    /** A login for each school; a circonscription keeps its own. */
    SCHOOL;

    /** @throws IllegalStateException when the tenant has no role yet */
    public String loginOf(Tenant tenant) {
        if (this == CIRCONSCRIPTION || tenant.kind() == SchemaKind.CIRCONSCRIPTION) {
            return tenant.loginName();
        }
        String role = tenant.roleName();
        if (role == null) {
            throw new IllegalStateException("Tenant " + tenant.id() + " has no role yet");
        }
        return role;
    }
}
