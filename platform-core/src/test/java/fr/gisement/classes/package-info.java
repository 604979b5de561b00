/** Classes, and who may do what with them. */
@NullMarked
package fr.gisement.classes;

import org.jspecify.annotations.NullMarked;
