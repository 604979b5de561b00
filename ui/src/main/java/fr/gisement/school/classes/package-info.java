/** The classes of a school on the screen: looked through by all, kept by the director. */
@NullMarked
package fr.gisement.school.classes;

import org.jspecify.annotations.NullMarked;
