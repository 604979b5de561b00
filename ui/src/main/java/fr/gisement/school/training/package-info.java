/** A teacher's training, in their school's space: what they may follow, what they follow, what they can do. */
@NullMarked
package fr.gisement.school.training;

import org.jspecify.annotations.NullMarked;
