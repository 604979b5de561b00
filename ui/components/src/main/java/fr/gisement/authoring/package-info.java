/** How what is taught is shown and written on every screen: the rectorat's, a circonscription's, a school's. */
@NullMarked
package fr.gisement.authoring;

import org.jspecify.annotations.NullMarked;
