package fr.gisement.journal;

import java.util.List;

/**
 * What the journal's own chain says of it.
 *
 * @param entries how many there should be
 * @param seal the last entry's hash, which holds all before it: whoever wrote it down can tell a journal made anew
 * @param faults the first ones; none when the journal is whole
 */
public record JournalCheck(long entries, String seal, List<Fault> faults) {

    public JournalCheck {
        faults = List.copyOf(faults);
    }

    public boolean whole() {
        return faults.isEmpty();
    }

    /** What was done to some entries. */
    public enum Kind {
        /** An entry is not what was written. */
        CHANGED,
        /** Entries are gone from the middle or the beginning. */
        MISSING,
        /** Entries are gone from the end. */
        CUT_OFF,
        /** An entry was put at the end by another way than the journal's. */
        ADDED
    }

    /** The entries from a number to another, both included. */
    public record Fault(Kind kind, long first, long last) {}
}
