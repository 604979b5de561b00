/** The page of one space or circonscription: what is known of it, and what can be done with it. */
@NullMarked
package fr.gisement.console.space;

import org.jspecify.annotations.NullMarked;
