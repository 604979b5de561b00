package fr.gisement.tenancy;

/** Code that needs a tenant ran without one: a mistake of the program, never of a user. */
public final class NoTenantException extends IllegalStateException {

    NoTenantException() {
        super("No tenant is bound: enter one with CurrentTenant.run or call, "
                + "and hand it to another thread with CurrentTenant.carrying");
    }
}
