@NullMarked
package fr.gisement.session;

import org.jspecify.annotations.NullMarked;
