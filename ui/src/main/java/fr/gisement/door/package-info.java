/** The door: signing in and out, on pages that need neither scripts nor a Vaadin session. */
@NullMarked
package fr.gisement.door;

import org.jspecify.annotations.NullMarked;
