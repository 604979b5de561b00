/** Files that people send: what they are is told by their content, never by their name. */
@NullMarked
package fr.gisement.files;

import org.jspecify.annotations.NullMarked;
