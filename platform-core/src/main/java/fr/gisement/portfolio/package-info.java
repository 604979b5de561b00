/** Which trainer of a circonscription follows which of its schools. */
@NullMarked
package fr.gisement.portfolio;

import org.jspecify.annotations.NullMarked;
