/** The rectorat's long work: the application asks for it here, the worker, which holds the owner's password, does it. */
@NullMarked
package fr.gisement.operations;

import org.jspecify.annotations.NullMarked;
