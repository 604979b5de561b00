package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.staff.Assignment;
import fr.gisement.onboarding.staff.Person;
import fr.gisement.onboarding.staff.StaffFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a staff file with the people that imports brought in. Who is missing from the lines of a school that the file
 * does speak of has left it: the assignment ends, the account stays. A school with a refused line keeps everybody.
 */
final class StaffPlanner {

    private final RegistryState registry;
    private final Set<String> schools;
    private final List<Finding> findings = new ArrayList<>();

    /** @param schools the UAI of every open school once the plan has run */
    StaffPlanner(RegistryState registry, Set<String> schools) {
        this.registry = registry;
        this.schools = schools;
    }

    List<Finding> findings() {
        return findings;
    }

    StaffChanges compare(StaffFile file) {
        Map<String, Person> named = new HashMap<>();
        file.people().forEach(person -> named.put(person.mail(), person));
        Set<String> wanted = new HashSet<>();
        Set<String> spokenOf = new HashSet<>();
        List<Assignment> added = new ArrayList<>();
        file.assignments().forEach((assignment, line) -> {
            if (!schools.contains(assignment.uai())) {
                findings.add(
                        Finding.of(FindingCode.STAFF_UAI_UNKNOWN, line, label(named, assignment), assignment.uai()));
                return;
            }
            wanted.add(assignment.mail());
            spokenOf.add(assignment.uai());
            if (!registry.assignments().contains(assignment)
                    && !registry.assignmentsByHand().contains(assignment)) {
                added.add(assignment);
            }
        });
        List<Person> people = new ArrayList<>();
        List<Person> changed = new ArrayList<>();
        for (Person person : file.people()) {
            Person known = registry.people().get(person.mail());
            if (wanted.contains(person.mail())) {
                if (known == null) {
                    people.add(person);
                } else if (!known.equals(merged(person, known))) {
                    changed.add(merged(person, known));
                }
            }
        }
        return new StaffChanges(people, changed, added, ended(file, spokenOf));
    }

    private List<Assignment> ended(StaffFile file, Set<String> spokenOf) {
        List<Assignment> ended = new ArrayList<>();
        registry.assignments().stream()
                .filter(assignment -> spokenOf.contains(assignment.uai()))
                .filter(assignment -> !file.assignments().containsKey(assignment))
                .sorted(Comparator.comparing(Assignment::uai)
                        .thenComparing(Assignment::mail)
                        .thenComparing(Assignment::role))
                .forEach(assignment -> {
                    boolean certain = !file.uncertain().contains(assignment.uai());
                    FindingCode code = certain ? FindingCode.STAFF_LEAVES : FindingCode.STAFF_KEPT;
                    findings.add(Finding.of(code, 0, label(registry.people(), assignment), assignment.uai()));
                    if (certain) {
                        ended.add(assignment);
                    }
                });
        return ended;
    }

    /** A file without a civility takes none away. */
    private static Person merged(Person person, Person known) {
        return person.civility() != null
                ? person
                : new Person(person.mail(), known.civility(), person.familyName(), person.givenName());
    }

    private static String label(Map<String, Person> people, Assignment assignment) {
        Person person = people.get(assignment.mail());
        return person == null ? assignment.mail() : person.label();
    }
}
