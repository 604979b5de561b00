package fr.gisement.account;

/**
 * Who is at the door, as far as a request tells.
 *
 * @param address where it came from; counted, never kept
 * @param userAgent as the browser calls itself; kept in a few words
 */
public record Caller(String address, String userAgent) {}
