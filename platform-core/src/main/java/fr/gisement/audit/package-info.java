/** The journal of what administrators did: added to, read, checked, never changed. */
@NullMarked
package fr.gisement.audit;

import org.jspecify.annotations.NullMarked;
