/** Who accompanies and who inspects which circonscription, from when to when. */
@NullMarked
package fr.gisement.assignment;

import org.jspecify.annotations.NullMarked;
