/** How a use case is looked for, said, shown and written on every screen: a school's, a circonscription's, the console's. */
@NullMarked
package fr.gisement.ideas;

import org.jspecify.annotations.NullMarked;
