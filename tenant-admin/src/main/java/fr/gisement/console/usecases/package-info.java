/** Where the rectorat answers what circonscriptions propose to the académie. */
@NullMarked
package fr.gisement.console.usecases;

import org.jspecify.annotations.NullMarked;
