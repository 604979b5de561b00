@NullMarked
package fr.gisement.operations;

import org.jspecify.annotations.NullMarked;
