package fr.gisement.training;

/**
 * What somebody thinks of a session they were in.
 *
 * @param useful whether it will serve them, from 1 (not at all) to 4 (very much)
 * @param able whether they feel able to do it alone, from 1 to 4
 * @param words anything else; may be empty
 */
public record Evaluation(int useful, int able, String words) {

    public static final int BEST = 4;
    public static final int WORDS_LENGTH = 2000;

    /** @throws IllegalArgumentException when something is out of bounds */
    public Evaluation {
        words = words.strip();
        if (useful < 1 || useful > BEST || able < 1 || able > BEST || words.length() > WORDS_LENGTH) {
            throw new IllegalArgumentException("From 1 to 4, and so many words");
        }
    }
}
