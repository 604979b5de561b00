/** Who may enter which tenant and do what there. */
@NullMarked
package fr.gisement.access;

import org.jspecify.annotations.NullMarked;
