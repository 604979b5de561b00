@NullMarked
package fr.gisement.onboarding.directory;

import org.jspecify.annotations.NullMarked;
