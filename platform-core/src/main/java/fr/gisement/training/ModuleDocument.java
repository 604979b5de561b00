package fr.gisement.training;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes with a module: a page elsewhere, or a few words.
 *
 * @param label what it is
 * @param link where it is, {@code https}; null for words
 * @param words the text itself; null for a link
 */
public record ModuleDocument(
        String label, @Nullable String link, @Nullable String words) {

    public static final int LABEL_LENGTH = 120;
    public static final int WORDS_LENGTH = 4000;

    /** @throws IllegalArgumentException when it says nothing, or points to no page of the web */
    public ModuleDocument {
        label = label.strip();
        if (label.isEmpty() || label.length() > LABEL_LENGTH || (link == null) == (words == null)) {
            throw new IllegalArgumentException("A document has a label, and a link or words");
        }
        if (link != null && !WebLink.is(link)) {
            throw new IllegalArgumentException("No link: " + link);
        }
        if (words != null && words.length() > WORDS_LENGTH) {
            throw new IllegalArgumentException("Too many words: " + words.length());
        }
    }
}
