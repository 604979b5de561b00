/** Short paths that a teacher follows alone: who writes them, and how far each is. */
@NullMarked
package fr.gisement.selftraining;

import org.jspecify.annotations.NullMarked;
