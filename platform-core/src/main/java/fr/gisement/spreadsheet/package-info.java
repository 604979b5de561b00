/** Tables for download that a spreadsheet opens as they are meant. */
@NullMarked
package fr.gisement.spreadsheet;

import org.jspecify.annotations.NullMarked;
