@NullMarked
package fr.gisement.onboarding.report;

import org.jspecify.annotations.NullMarked;
