package fr.gisement.onboarding.staff;

import fr.gisement.onboarding.source.Spelling;
import org.jspecify.annotations.Nullable;

/** What a member of staff does in a school. */
public enum StaffRole {
    /** Runs the school: DIRECTION in the file. */
    DIRECTOR,
    /** Teaches: ENSEIGNEMENT in the file. */
    TEACHER;

    /** The role of a function of the file; null for one that has no place in a school space. */
    static @Nullable StaffRole ofFunction(String function) {
        return switch (Spelling.key(function)) {
            case "direction" -> DIRECTOR;
            case "enseignement" -> TEACHER;
            default -> null;
        };
    }
}
