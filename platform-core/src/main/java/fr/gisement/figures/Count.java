package fr.gisement.figures;

/** Numbers that were told by somebody else are looked at before they are added up. */
final class Count {

    /** More than any académie has of anything; sums of a hundred such numbers still are numbers. */
    private static final int LARGEST = 1_000_000;

    private static final long MOST_MINUTES = 60L * LARGEST;

    private Count() {}

    /** @throws IllegalArgumentException for a number that no circonscription can have */
    static void plausible(int value) {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("Not the number of anything: " + value);
        }
    }

    /** @throws IllegalArgumentException for more minutes than a circonscription's teachers have */
    static void plausibleMinutes(long value) {
        if (value < 0 || value > MOST_MINUTES) {
            throw new IllegalArgumentException("Not the minutes of anything: " + value);
        }
    }

    /** @throws IllegalArgumentException for a negative number */
    static int of(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Not a count: " + value);
        }
        return value;
    }

    /** @throws IllegalArgumentException when the part is no part of the whole */
    static void part(int part, int whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("No part of a whole: " + part + " of " + whole);
        }
    }
}
