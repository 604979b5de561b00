@NullMarked
package fr.gisement.selftraining;

import org.jspecify.annotations.NullMarked;
