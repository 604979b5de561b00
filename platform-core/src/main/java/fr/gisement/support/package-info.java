/** A trainer looks at a school's pages because its director let them in, for a limited time and with a trace. */
@NullMarked
package fr.gisement.support;

import org.jspecify.annotations.NullMarked;
