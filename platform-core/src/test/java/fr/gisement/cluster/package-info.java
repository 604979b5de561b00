@NullMarked
package fr.gisement.cluster;

import org.jspecify.annotations.NullMarked;
