/** The blog of a class on the screen: read, written, published. */
@NullMarked
package fr.gisement.school.blog;

import org.jspecify.annotations.NullMarked;
