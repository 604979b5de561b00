/** The report of an import, to read, print and download. */
@NullMarked
package fr.gisement.onboarding.report;

import org.jspecify.annotations.NullMarked;
