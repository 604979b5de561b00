/** The secret address at which somebody's calendar asks for their sessions and visits. */
@NullMarked
package fr.gisement.agenda;

import org.jspecify.annotations.NullMarked;
