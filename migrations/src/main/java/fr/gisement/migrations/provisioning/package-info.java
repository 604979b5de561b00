/** Schemas, roles and rights: how a tenant's own are made, given, taken away and healed. */
@NullMarked
package fr.gisement.migrations.provisioning;

import org.jspecify.annotations.NullMarked;
