/** Use cases over real schemas, tried from both sides. */
@NullMarked
package fr.gisement.usecase;

import org.jspecify.annotations.NullMarked;
