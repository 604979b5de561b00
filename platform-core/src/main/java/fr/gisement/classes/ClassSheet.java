package fr.gisement.classes;

import java.util.List;

/**
 * What a director says of a class.
 *
 * @param name up to {@value #NAME_LENGTH} characters
 * @param levels at least one
 * @param siteUai one of the school's sites
 */
public record ClassSheet(SchoolYear year, String name, List<Level> levels, String siteUai) {

    public static final int NAME_LENGTH = 80;

    /** @throws IllegalArgumentException when the name or the levels cannot be those of a class */
    public ClassSheet {
        name = name.strip().replaceAll("\\s+", " ");
        levels = List.copyOf(levels);
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("A class has a name of 1 to " + NAME_LENGTH + " characters");
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("A class has a level");
        }
    }
}
