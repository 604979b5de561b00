/** The blog of a class: articles, and the drafts behind them. */
@NullMarked
package fr.gisement.blog;

import org.jspecify.annotations.NullMarked;
