package fr.gisement.year;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The schools and people that a year is planned for. They are named by what no installation draws at random: addresses
 * and mail addresses, so that the same files and the same seed give the same year everywhere.
 */
public record Academie(List<Circonscription> circonscriptions) {

    public Academie {
        circonscriptions = circonscriptions.stream()
                .sorted(Comparator.comparing(Circonscription::slug))
                .toList();
    }

    /** @param slug its part of the address */
    public record Circonscription(String slug, String name, List<School> schools) {

        public Circonscription {
            schools =
                    schools.stream().sorted(Comparator.comparing(School::slug)).toList();
        }
    }

    /**
     * A school's space.
     *
     * @param slug its part of the address
     * @param uai of its first site
     * @param longitude degrees; 0 when unknown
     */
    public record School(
            String slug,
            String name,
            String commune,
            String uai,
            boolean nursery,
            boolean elementary,
            double longitude,
            List<Teacher> staff) {

        public School {
            staff = staff.stream().sorted(Comparator.comparing(Teacher::mail)).toList();
        }

        /** Whoever leads it, first by their address; empty when nobody does. */
        List<Teacher> directors() {
            return staff.stream().filter(Teacher::director).toList();
        }
    }

    /** @param director whether they lead the school */
    public record Teacher(String mail, boolean director) {}

    /** Circonscriptions by their slugs. */
    Map<String, String> names() {
        return circonscriptions.stream().collect(Collectors.toMap(Circonscription::slug, Circonscription::name));
    }

    int schools() {
        return circonscriptions.stream().mapToInt(it -> it.schools().size()).sum();
    }
}
