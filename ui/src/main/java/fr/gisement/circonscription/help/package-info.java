/** Where a circonscription's trainers answer what schools ask for, and find the schools that let them in. */
@NullMarked
package fr.gisement.circonscription.help;

import org.jspecify.annotations.NullMarked;
