/** Where a teacher says that they are in the room: they scan the code on the trainer's screen. */
@NullMarked
package fr.gisement.presence;

import org.jspecify.annotations.NullMarked;
