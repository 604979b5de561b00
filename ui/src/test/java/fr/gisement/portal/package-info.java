@NullMarked
package fr.gisement.portal;

import org.jspecify.annotations.NullMarked;
