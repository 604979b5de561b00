/** The page a school opens with. */
@NullMarked
package fr.gisement.school.home;

import org.jspecify.annotations.NullMarked;
