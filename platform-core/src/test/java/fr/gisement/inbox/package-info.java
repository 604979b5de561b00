@NullMarked
package fr.gisement.inbox;

import org.jspecify.annotations.NullMarked;
