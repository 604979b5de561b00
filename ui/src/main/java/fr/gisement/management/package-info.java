/** What an operator's tools ask a process, on a port that readers never reach: is it alive, is it ready, how is it. */
@NullMarked
package fr.gisement.management;

import org.jspecify.annotations.NullMarked;
