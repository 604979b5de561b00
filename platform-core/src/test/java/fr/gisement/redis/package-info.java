@NullMarked
package fr.gisement.redis;

import org.jspecify.annotations.NullMarked;
