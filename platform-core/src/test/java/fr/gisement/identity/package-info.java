/** What tests need to know about people. */
@NullMarked
package fr.gisement.identity;

import org.jspecify.annotations.NullMarked;
