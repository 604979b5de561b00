@NullMarked
package fr.gisement.journal;

import org.jspecify.annotations.NullMarked;
