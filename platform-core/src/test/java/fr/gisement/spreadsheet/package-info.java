@NullMarked
package fr.gisement.spreadsheet;

import org.jspecify.annotations.NullMarked;
