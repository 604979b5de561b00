/** Consent, visit and trace, tried from both sides. */
@NullMarked
package fr.gisement.support;

import org.jspecify.annotations.NullMarked;
