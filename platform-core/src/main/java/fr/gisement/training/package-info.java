/** Training: what is taught, in which sessions, who takes part, and what came of it. */
@NullMarked
package fr.gisement.training;

import org.jspecify.annotations.NullMarked;
