/** Visits: their state on the node, who they belong to also in Redis, their end by time. */
@NullMarked
package fr.gisement.session;

import org.jspecify.annotations.NullMarked;
