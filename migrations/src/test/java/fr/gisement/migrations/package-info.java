@NullMarked
package fr.gisement.migrations;

import org.jspecify.annotations.NullMarked;
