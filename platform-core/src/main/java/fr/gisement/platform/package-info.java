/** The platform's own data: its connection pool and transactions, apart from any tenant's. */
@NullMarked
package fr.gisement.platform;

import org.jspecify.annotations.NullMarked;
