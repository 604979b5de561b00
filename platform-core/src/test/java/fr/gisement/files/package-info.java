@NullMarked
package fr.gisement.files;

import org.jspecify.annotations.NullMarked;
