@NullMarked
package fr.gisement.circonscription.training;

import org.jspecify.annotations.NullMarked;
