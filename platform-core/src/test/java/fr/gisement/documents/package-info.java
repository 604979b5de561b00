@NullMarked
package fr.gisement.documents;

import org.jspecify.annotations.NullMarked;
