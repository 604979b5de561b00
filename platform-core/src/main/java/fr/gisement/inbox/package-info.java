/** What tenants tell the platform, stamped by the database with who wrote. */
@NullMarked
package fr.gisement.inbox;

import org.jspecify.annotations.NullMarked;
