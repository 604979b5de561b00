/** Schemas that are not what their version says: found by one query, explained by another. */
@NullMarked
package fr.gisement.migrations.drift;

import org.jspecify.annotations.NullMarked;
