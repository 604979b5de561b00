/** Where a school's staff find what works in a class, use it in theirs, and propose their own. */
@NullMarked
package fr.gisement.school.usecases;

import org.jspecify.annotations.NullMarked;
