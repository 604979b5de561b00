/** Accounts at the door: passwords, activation, sign-ins and their limits. */
@NullMarked
package fr.gisement.account;

import org.jspecify.annotations.NullMarked;
