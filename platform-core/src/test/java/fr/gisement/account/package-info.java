@NullMarked
package fr.gisement.account;

import org.jspecify.annotations.NullMarked;
