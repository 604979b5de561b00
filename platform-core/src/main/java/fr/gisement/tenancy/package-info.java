/** Tenants: the registry, the current tenant, and the two walls every connection stands behind. */
@NullMarked
package fr.gisement.tenancy;

import org.jspecify.annotations.NullMarked;
