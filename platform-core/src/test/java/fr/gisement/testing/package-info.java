/** Real servers and real tenants for tests. */
@NullMarked
package fr.gisement.testing;

import org.jspecify.annotations.NullMarked;
