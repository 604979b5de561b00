/** Tells every replica, after the fact, that something in a tenant became another: which thing, never what it says. */
@NullMarked
package fr.gisement.news;

import org.jspecify.annotations.NullMarked;
