/** Work that a process does again and again by itself. */
@NullMarked
package fr.gisement.rounds;

import org.jspecify.annotations.NullMarked;
