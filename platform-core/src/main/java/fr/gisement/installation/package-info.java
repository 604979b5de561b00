/** Where an installation's database, Redis and secrets are, embedded or given from outside. */
@NullMarked
package fr.gisement.installation;

import org.jspecify.annotations.NullMarked;
