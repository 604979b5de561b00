/** Papers as PDF: a sheet to sign, a certificate, a report of figures. */
@NullMarked
package fr.gisement.documents;

import org.jspecify.annotations.NullMarked;
