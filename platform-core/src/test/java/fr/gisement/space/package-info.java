@NullMarked
package fr.gisement.space;

import org.jspecify.annotations.NullMarked;
