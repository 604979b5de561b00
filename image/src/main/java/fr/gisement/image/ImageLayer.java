package fr.gisement.image;

/**
 * One layer of an image.
 *
 * @param name what it holds, as far as whoever made it told
 * @param digest of its compressed bytes
 * @param compressed how many they are
 * @param diffId the digest of its bytes before compression
 */
public record ImageLayer(String name, String digest, long compressed, String diffId) {}
