package fr.gisement.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a picture, and declared.
 *
 * @param description for who does not see it
 * @param recognisable whether somebody can be recognised; then the authorisations were collected
 * @param collectedBy who collected them; null when nobody can be recognised
 * @param collectedOn when; null when nobody can be recognised
 */
public record PictureSheet(
        String description,
        boolean recognisable,
        @Nullable String collectedBy,
        @Nullable LocalDate collectedOn) {

    public static final int DESCRIPTION_LENGTH = 300;
    public static final int NAME_LENGTH = 120;

    /** @throws IllegalArgumentException when it is not described, or the declaration is not whole */
    public PictureSheet {
        description = description.strip();
        collectedBy = collectedBy == null ? null : collectedBy.strip();
        if (description.isEmpty() || description.length() > DESCRIPTION_LENGTH) {
            throw new IllegalArgumentException("A picture is described, in " + DESCRIPTION_LENGTH + " letters");
        }
        if (recognisable != (collectedBy != null) || recognisable != (collectedOn != null)) {
            throw new IllegalArgumentException(
                    "Who collected the authorisations, and when, goes with somebody recognisable");
        }
        if (collectedBy != null && (collectedBy.isEmpty() || collectedBy.length() > NAME_LENGTH)) {
            throw new IllegalArgumentException("Who collected the authorisations is missing, or too long");
        }
    }

    /** Nobody can be recognised. */
    public static PictureSheet ofNobody(String description) {
        return new PictureSheet(description, false, null, null);
    }
}
