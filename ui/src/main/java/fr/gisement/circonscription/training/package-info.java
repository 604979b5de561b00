/** A circonscription's training: its catalogue, its sessions, who takes part, and the code on the trainer's screen. */
@NullMarked
package fr.gisement.circonscription.training;

import org.jspecify.annotations.NullMarked;
