/** What works in a class: collected by the circonscription, shared with its schools, proposed to the académie. */
@NullMarked
package fr.gisement.usecase;

import org.jspecify.annotations.NullMarked;
