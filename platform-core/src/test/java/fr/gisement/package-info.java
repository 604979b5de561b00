@NullMarked
package fr.gisement;

import org.jspecify.annotations.NullMarked;
