@NullMarked
package fr.gisement.tenancy;

import org.jspecify.annotations.NullMarked;
