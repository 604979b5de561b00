package fr.gisement.classes;

import fr.gisement.identity.Person;
import java.util.List;

/**
 * A class of a school year.
 *
 * @param levels at least one, from the youngest
 * @param siteUai the school of the national directory it sits in
 * @param archived put away: still to be read, no longer written in
 * @param version to be handed back by whoever changes it
 * @param teachers those of today who work in the school, by family name
 */
public record SchoolClass(
        ClassId id,
        SchoolYear year,
        String name,
        List<Level> levels,
        String siteUai,
        boolean archived,
        int version,
        List<Person> teachers) {

    public SchoolClass {
        levels = List.copyOf(levels);
        teachers = List.copyOf(teachers);
    }
}
