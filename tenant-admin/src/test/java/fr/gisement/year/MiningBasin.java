package fr.gisement.year;

import static java.util.stream.Collectors.groupingBy;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectorySchool;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.onboarding.staff.StaffReader;
import fr.gisement.onboarding.staff.StaffRole;
import fr.gisement.year.Academie.Circonscription;
import fr.gisement.year.Academie.School;
import fr.gisement.year.Academie.Teacher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demonstration's schools and people, straight from its files: every school a space of its own. */
final class MiningBasin {

    private MiningBasin() {}

    static Academie academie() {
        Directory directory = DirectoryFile.miningBasin();
        StaffFile file = StaffReader.read(DirectoryFile.resource("/demo/personnels-bassin-minier.csv"));
        Map<String, List<Teacher>> staff = new HashMap<>();
        file.assignments()
                .keySet()
                .forEach(it -> staff.computeIfAbsent(it.uai(), key -> new ArrayList<>())
                        .add(new Teacher(it.mail(), it.role() == StaffRole.DIRECTOR)));
        Map<String, List<DirectorySchool>> schools =
                directory.schools().stream().collect(groupingBy(DirectorySchool::circonscription));
        return new Academie(schools.entrySet().stream()
                .map(it -> new Circonscription(
                        it.getKey(),
                        directory.circonscriptions().getOrDefault(it.getKey(), it.getKey()),
                        it.getValue().stream().map(one -> school(one, staff)).toList()))
                .toList());
    }

    private static School school(DirectorySchool one, Map<String, List<Teacher>> staff) {
        var school = one.school();
        Double longitude = school.longitude();
        return new School(
                school.uai(),
                school.name(),
                school.commune(),
                school.uai(),
                school.nursery(),
                school.elementary(),
                longitude == null ? 0 : longitude,
                staff.getOrDefault(school.uai(), List.of()));
    }
}
