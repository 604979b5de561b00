/** What schools ask the trainers of their circonscription for, and what these answer. */
@NullMarked
package fr.gisement.help;

import org.jspecify.annotations.NullMarked;
