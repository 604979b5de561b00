@NullMarked
package fr.gisement.platform;

import org.jspecify.annotations.NullMarked;
