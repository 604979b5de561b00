package fr.gisement.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a module.
 *
 * @param objectives what one can do after it
 * @param minutes how long it usually takes
 * @param prerequisite what one should have followed before; null when nothing
 * @param hours what its sessions usually count as
 */
public record ModuleSheet(
        String title,
        String objectives,
        int minutes,
        ModuleLevel level,
        @Nullable ModuleId prerequisite,
        HourKind hours,
        List<ModuleDocument> documents) {

    public static final int TITLE_LENGTH = 120;
    public static final int OBJECTIVES_LENGTH = 4000;
    public static final int SHORTEST = 15;
    public static final int LONGEST = 2400;

    /** @throws IllegalArgumentException when the title is missing, or something is out of bounds */
    public ModuleSheet {
        title = title.strip();
        documents = List.copyOf(documents);
        if (title.isEmpty() || title.length() > TITLE_LENGTH || objectives.length() > OBJECTIVES_LENGTH) {
            throw new IllegalArgumentException("A module has a title, and no more than so many words");
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("A module does not take " + minutes + " minutes");
        }
    }
}
