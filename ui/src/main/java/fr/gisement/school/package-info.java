/** A school's screens: their frame, the way into the school that each of them and each click takes, their addresses. */
@NullMarked
package fr.gisement.school;

import org.jspecify.annotations.NullMarked;
