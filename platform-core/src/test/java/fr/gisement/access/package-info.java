/** The ways into a tenant, tried. */
@NullMarked
package fr.gisement.access;

import org.jspecify.annotations.NullMarked;
