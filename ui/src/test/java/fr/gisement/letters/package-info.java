/** Letters, as a mail server gets them. */
@NullMarked
package fr.gisement.letters;

import org.jspecify.annotations.NullMarked;
