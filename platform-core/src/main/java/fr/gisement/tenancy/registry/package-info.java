/** The registry of tenants as each process keeps it, and how a change reaches every process. */
@NullMarked
package fr.gisement.tenancy.registry;

import org.jspecify.annotations.NullMarked;
