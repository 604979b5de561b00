/** What processes of one installation share for a moment through Redis, and do without when it is away. */
@NullMarked
package fr.gisement.redis;

import org.jspecify.annotations.NullMarked;
