/** Reading a CSV file as people really have it: its encoding, its separator, its headers, its line numbers. */
@NullMarked
package fr.gisement.onboarding.source;

import org.jspecify.annotations.NullMarked;
