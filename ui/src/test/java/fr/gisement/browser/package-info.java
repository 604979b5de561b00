/** The pages as a browser shows them, over the started application. */
@NullMarked
package fr.gisement.browser;

import org.jspecify.annotations.NullMarked;
