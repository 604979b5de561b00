/** The rectorat assigns trainers and inspectors to circonscriptions. */
@NullMarked
package fr.gisement.console.assignments;

import org.jspecify.annotations.NullMarked;
