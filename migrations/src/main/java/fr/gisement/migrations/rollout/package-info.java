/** Bringing the fleet to the current version: waves, workers, retries, and what is set aside. */
@NullMarked
package fr.gisement.migrations.rollout;

import org.jspecify.annotations.NullMarked;
