/** How a training session is said on every screen: when, where, with whom, what it counts as. */
@NullMarked
package fr.gisement.timetable;

import org.jspecify.annotations.NullMarked;
