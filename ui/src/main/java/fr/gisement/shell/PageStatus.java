package fr.gisement.shell;

import java.util.OptionalInt;

/**
 * Knows the HTTP status of some addresses. A page is drawn after the browser has loaded, too late for a status; so a
 * feature whose address may lead nowhere answers here, and shows the same on the screen.
 */
@FunctionalInterface
public interface PageStatus {

    /** The status of a path without its leading slash; empty when the path is not this feature's or leads to a page. */
    OptionalInt statusOf(String path);
}
