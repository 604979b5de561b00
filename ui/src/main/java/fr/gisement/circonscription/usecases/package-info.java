/** Where a circonscription's trainers collect what works in a class, share it and propose it to the académie. */
@NullMarked
package fr.gisement.circonscription.usecases;

import org.jspecify.annotations.NullMarked;
