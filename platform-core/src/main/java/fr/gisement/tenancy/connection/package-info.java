/** Connections of tenants: the pool keyed by login, and the one place where a role is taken. */
@NullMarked
package fr.gisement.tenancy.connection;

import org.jspecify.annotations.NullMarked;
