package fr.gisement.browser.gallery;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** People and schools that nobody is or goes to. */
final class Samples {

    record School(String name, String commune, String uai, int staff, boolean open) {}

    static final List<Person> PEOPLE = List.of(
            person(1, "Claire", "Dubois"),
            person(2, "Karim", "Petit"),
            person(3, "Sofia", "Martin"),
            person(4, "Émile", "Zahi"),
            person(5, "Denis", "Lambert"),
            person(6, "Irène", "Wacquet"));

    static final List<School> SCHOOLS = List.of(
            new School("École primaire Jean Jaurès", "Auchel", "0620123A", 14, true),
            new School("École maternelle du Marais", "Auchel", "0620124B", 6, false),
            new School("RPI Sallaumines – Méricourt – Rouvroy", "Sallaumines", "0620125C", 1127, true));

    private Samples() {}

    private static Person person(int number, String givenName, String familyName) {
        return new Person(
                new PersonId(new UUID(0, number)),
                givenName.toLowerCase(Locale.FRENCH) + "." + familyName.toLowerCase(Locale.FRENCH)
                        + "@ac-lille.example",
                null,
                givenName,
                familyName);
    }
}
