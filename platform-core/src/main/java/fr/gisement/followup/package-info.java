/**
 * How a circonscription's trainers bring its schools on board: how far each has come, whom to speak to, visits, tasks and
 * notes.
 */
@NullMarked
package fr.gisement.followup;

import org.jspecify.annotations.NullMarked;
