package fr.gisement.usecase;

/**
 * What the article says to begin with that a use case makes in a class.
 *
 * @param title empty for the use case's own
 * @param body empty for its steps
 */
public record ArticleTemplate(String title, String body) {

    public static final int TITLE_LENGTH = 200;
    public static final int BODY_LENGTH = 5_000;

    public static final ArticleTemplate NONE = new ArticleTemplate("", "");

    /** @throws IllegalArgumentException when there is no room for it */
    public ArticleTemplate {
        title = title.strip();
        body = body.strip();
        if (title.length() > TITLE_LENGTH || body.length() > BODY_LENGTH) {
            throw new IllegalArgumentException("A template is too long");
        }
    }
}
