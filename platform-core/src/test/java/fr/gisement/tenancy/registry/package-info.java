@NullMarked
package fr.gisement.tenancy.registry;

import org.jspecify.annotations.NullMarked;
