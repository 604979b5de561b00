package fr.gisement.space;

import fr.gisement.tenancy.TenantId;

/** The schema that was read does not say it belongs to the current tenant: nothing in it is to be shown. */
public final class WrongSchemaException extends IllegalStateException {

    WrongSchemaException(TenantId current, Object found) {
        super("The schema read for tenant " + current + " says it belongs to " + found);
    }
}
