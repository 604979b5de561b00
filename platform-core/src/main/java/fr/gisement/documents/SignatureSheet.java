package fr.gisement.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A sheet that those who came sign with a pen.
 *
 * @param issuer who holds the session, above the title
 * @param trainers who sign at its end
 * @param boxes how often somebody signs
 * @param participants in the order of the paper
 * @param emptyLines for those who come unannounced
 */
public record SignatureSheet(
        String issuer,
        String title,
        LocalDate day,
        LocalTime start,
        LocalTime end,
        String place,
        List<String> trainers,
        Boxes boxes,
        List<Participant> participants,
        int emptyLines) {

    public SignatureSheet {
        trainers = List.copyOf(trainers);
        participants = List.copyOf(participants);
        if (emptyLines < 0) {
            throw new IllegalArgumentException("no fewer lines than none");
        }
    }

    /** A name and a school. */
    public record Participant(String name, String school) {}

    /** The boxes of a line. */
    public enum Boxes {
        ONCE,
        MORNING_AND_AFTERNOON
    }
}
