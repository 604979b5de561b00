@NullMarked
package fr.gisement.shell;

import org.jspecify.annotations.NullMarked;
