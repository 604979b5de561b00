@NullMarked
package fr.gisement.door;

import org.jspecify.annotations.NullMarked;
