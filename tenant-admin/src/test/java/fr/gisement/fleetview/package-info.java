@NullMarked
package fr.gisement.fleetview;

import org.jspecify.annotations.NullMarked;
