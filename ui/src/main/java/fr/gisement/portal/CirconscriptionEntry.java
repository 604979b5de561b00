package fr.gisement.portal;

import java.util.List;

/** A circonscription on the public page, with its spaces by name. */
record CirconscriptionEntry(String slug, String name, List<SpaceEntry> spaces) {

    CirconscriptionEntry {
        spaces = List.copyOf(spaces);
    }

    /** The schools of the national directory in its spaces. */
    int schools() {
        return spaces.stream().mapToInt(space -> space.sites().size()).sum();
    }
}
