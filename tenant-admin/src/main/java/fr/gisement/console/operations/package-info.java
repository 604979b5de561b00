/** The screen of operations: how the fleet is, what went wrong, and what was asked for lately. */
@NullMarked
package fr.gisement.console.operations;

import org.jspecify.annotations.NullMarked;
