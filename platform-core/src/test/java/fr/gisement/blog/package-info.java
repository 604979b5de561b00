/** Articles and drafts, and who may do what with them. */
@NullMarked
package fr.gisement.blog;

import org.jspecify.annotations.NullMarked;
