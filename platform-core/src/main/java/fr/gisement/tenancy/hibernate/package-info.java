/** Hibernate and Spring's transactions over the connections of the current tenant. */
@NullMarked
package fr.gisement.tenancy.hibernate;

import org.jspecify.annotations.NullMarked;
