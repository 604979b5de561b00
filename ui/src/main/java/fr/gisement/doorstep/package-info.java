/** A school's doorstep: the public page of one space, the first to enter a tenant. */
@NullMarked
package fr.gisement.doorstep;

import org.jspecify.annotations.NullMarked;
