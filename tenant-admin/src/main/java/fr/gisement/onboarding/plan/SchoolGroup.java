package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.DirectorySchool;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Schools that belong in one space: those of a dispersed RPI inside one circonscription, or one school alone. A space
 * lives behind one circonscription's wall, so an RPI that crosses a border is one group on each side.
 */
record SchoolGroup(String circonscription, @Nullable String rpi, List<DirectorySchool> schools) {

    private record Key(String circonscription, String rpi) {}

    /** The groups in the order of their first lines. */
    static List<SchoolGroup> of(Collection<DirectorySchool> schools) {
        List<SchoolGroup> groups = new ArrayList<>();
        Map<Key, SchoolGroup> rpis = new LinkedHashMap<>();
        for (DirectorySchool school : schools) {
            String rpi = school.rpi();
            if (rpi == null) {
                groups.add(new SchoolGroup(school.circonscription(), null, List.of(school)));
                continue;
            }
            rpis.computeIfAbsent(new Key(school.circonscription(), rpi), key -> {
                        var group = new SchoolGroup(key.circonscription(), rpi, new ArrayList<>());
                        groups.add(group);
                        return group;
                    })
                    .schools()
                    .add(school);
        }
        return groups;
    }

    /** One notice for each RPI that is more than one group. */
    static List<Finding> acrossBorders(Collection<SchoolGroup> groups, Map<String, String> circonscriptions) {
        Map<String, Set<String>> borders = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (SchoolGroup group : groups) {
            if (group.rpi() != null) {
                borders.computeIfAbsent(group.rpi(), rpi -> new TreeSet<>())
                        .add(circonscriptions.getOrDefault(group.circonscription(), group.circonscription()));
                lines.putIfAbsent(group.rpi(), group.schools().getFirst().line());
            }
        }
        List<Finding> findings = new ArrayList<>();
        borders.forEach((rpi, names) -> {
            if (names.size() > 1) {
                findings.add(Finding.of(
                        FindingCode.RPI_ACROSS,
                        lines.getOrDefault(rpi, 0),
                        "RPI " + rpi,
                        rpi,
                        String.join(", ", names)));
            }
        });
        return findings;
    }
}
