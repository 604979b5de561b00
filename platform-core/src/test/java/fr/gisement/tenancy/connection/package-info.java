@NullMarked
package fr.gisement.tenancy.connection;

import org.jspecify.annotations.NullMarked;
