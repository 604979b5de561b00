/** Who may go where and do what: every route and every action, for everybody. */
@NullMarked
package fr.gisement.rights;

import org.jspecify.annotations.NullMarked;
