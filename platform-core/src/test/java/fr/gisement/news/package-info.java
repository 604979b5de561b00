@NullMarked
package fr.gisement.news;

import org.jspecify.annotations.NullMarked;
