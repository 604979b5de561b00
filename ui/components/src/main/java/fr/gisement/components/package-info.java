/** The look: own components, icons, and the frame around the pages of who is signed in. See {@code docs/design.md}. */
@NullMarked
package fr.gisement.components;

import org.jspecify.annotations.NullMarked;
