@NullMarked
package fr.gisement.components;

import org.jspecify.annotations.NullMarked;
