/** Every component of the look in every state, as pages of the tests alone: nothing of it is shipped. */
@NullMarked
package fr.gisement.browser.gallery;

import org.jspecify.annotations.NullMarked;
