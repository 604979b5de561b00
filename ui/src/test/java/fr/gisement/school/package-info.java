/** What holds for all screens of a school. */
@NullMarked
package fr.gisement.school;

import org.jspecify.annotations.NullMarked;
