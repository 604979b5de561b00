@NullMarked
package fr.gisement.onboarding;

import org.jspecify.annotations.NullMarked;
