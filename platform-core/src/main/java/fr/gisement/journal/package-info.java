/** The audit journal as it is read: by who, what and when, checked for what was done to it, and never changed. */
@NullMarked
package fr.gisement.journal;

import org.jspecify.annotations.NullMarked;
