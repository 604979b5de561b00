/** What an import would change, computed from a directory and a snapshot of the registry; touches nothing. */
@NullMarked
package fr.gisement.onboarding.plan;

import org.jspecify.annotations.NullMarked;
