/** The screens of a circonscription, for its trainers and its inspector. */
@NullMarked
package fr.gisement.circonscription;

import org.jspecify.annotations.NullMarked;
