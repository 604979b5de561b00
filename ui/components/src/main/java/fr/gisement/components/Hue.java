package fr.gisement.components;

import fr.gisement.identity.PersonId;

/** The quiet colours that tell people and classes apart, as class names; the sheet of style holds the colours. */
final class Hue {

    private static final int OF_PEOPLE = 6;
    private static final int OF_CLASSES = 8;
    private static final int MIXER = 0x9E3779B1;

    private Hue() {}

    static String ofPerson(PersonId id) {
        return name(id.hashCode(), OF_PEOPLE);
    }

    static String ofClass(String name) {
        return name(name.hashCode(), OF_CLASSES);
    }

    private static String name(int hash, int colours) {
        // names and ids that differ little must not have the same colour: mixed well, then the high bits
        return "hue-" + Integer.remainderUnsigned((hash * MIXER) >>> 16, colours);
    }
}
