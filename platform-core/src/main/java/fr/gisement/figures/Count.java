package fr.gisement.figures;

/** Numbers that were told by somebody else are looked at before they are added up. */
final class Count {

    private Count() {}

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
