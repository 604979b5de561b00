package fr.gisement.blog;

/** A title and a text, as they are written. Plain text: nothing in it means anything but itself. */
public record Words(String title, String body) {

    public static final int TITLE_LENGTH = 200;
    public static final int BODY_LENGTH = 100_000;

    public static final Words NONE = new Words("", "");

    /** Whether there is room for them. */
    public boolean fit() {
        return title.length() <= TITLE_LENGTH && body.length() <= BODY_LENGTH;
    }

    /** Whether they have a title and a text, as what is published must. */
    public boolean complete() {
        return !title.isBlank() && !body.isBlank();
    }
}
