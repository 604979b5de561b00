/** Who somebody is: people, their accounts and what they do in which tenant. */
@NullMarked
package fr.gisement.identity;

import org.jspecify.annotations.NullMarked;
