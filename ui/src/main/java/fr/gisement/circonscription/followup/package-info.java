/** The screens on which trainers bring schools on board: their day, all schools on their way, one school. */
@NullMarked
package fr.gisement.circonscription.followup;

import org.jspecify.annotations.NullMarked;
