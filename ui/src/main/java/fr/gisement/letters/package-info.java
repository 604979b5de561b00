/** Letters by e-mail, where a mail server is configured. */
@NullMarked
package fr.gisement.letters;

import org.jspecify.annotations.NullMarked;
