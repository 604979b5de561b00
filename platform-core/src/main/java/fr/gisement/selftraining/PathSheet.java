package fr.gisement.selftraining;

/**
 * What is said of a path before one begins it.
 *
 * @param summary what one gets from it; may be empty
 * @param minutes how long it usually takes
 */
public record PathSheet(String title, String summary, int minutes) {

    public static final int TITLE_LENGTH = 120;
    public static final int SUMMARY_LENGTH = 1000;
    public static final int LONGEST = 120;

    /** @throws IllegalArgumentException when the title is missing, or something is out of bounds */
    public PathSheet {
        title = title.strip();
        summary = summary.strip();
        if (title.isEmpty() || title.length() > TITLE_LENGTH || summary.length() > SUMMARY_LENGTH) {
            throw new IllegalArgumentException("A path has a title, and no more than so many words");
        }
        if (minutes < 1 || minutes > LONGEST) {
            throw new IllegalArgumentException("A path is short, not of " + minutes + " minutes");
        }
    }
}
