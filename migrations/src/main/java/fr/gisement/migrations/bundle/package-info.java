/** Versions: what each does to a tenant, compiled once and kept with its checksum. */
@NullMarked
package fr.gisement.migrations.bundle;

import org.jspecify.annotations.NullMarked;
