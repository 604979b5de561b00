package fr.gisement.followup;

import java.util.List;
import java.util.Optional;

/** How far a school has come, in the order of the way. */
public enum Stage {
    /** Where every school begins. */
    TO_CONTACT,
    /** Somebody of the school is its trainer's first contact. */
    REFERENT_NAMED,
    /** Its staff are known to the platform; seen by the platform. */
    PEOPLE_IMPORTED,
    /** The sheets with the families' first codes are in the schools; ticked by hand. */
    SHEETS_HANDED_OUT,
    /** Somebody of the school came to a training. */
    FIRST_TRAINING,
    /** A class has published; seen by the platform. */
    FIRST_ARTICLE,
    /** Families read; ticked by hand. */
    FAMILIES_CONNECTED,
    /** The school goes on by itself; ticked by hand. */
    AUTONOMOUS;

    private static final List<Stage> WAY = List.of(values());

    /** The stage after it; empty for the last. */
    public Optional<Stage> next() {
        return beside(1);
    }

    /** The stage before it; empty for the first. */
    public Optional<Stage> previous() {
        return beside(-1);
    }

    private Optional<Stage> beside(int steps) {
        int place = WAY.indexOf(this) + steps;
        return place >= 0 && place < WAY.size() ? Optional.of(WAY.get(place)) : Optional.empty();
    }
}
