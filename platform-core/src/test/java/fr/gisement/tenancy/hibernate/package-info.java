@NullMarked
package fr.gisement.tenancy.hibernate;

import org.jspecify.annotations.NullMarked;
