package fr.gisement.training;

import static fr.gisement.training.TrainingFigures.HIDDEN;
import static fr.gisement.training.TrainingFigures.SMALLEST_GROUP;

import fr.gisement.access.ForCirconscription;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolYear;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TrainingFigures.OfSchool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** How far training reaches in the current circonscription: numbers, for its trainers and its inspector alike. */
@Service
@ForCirconscription
public class TrainingReach {

    private final ProgressRows rows;
    private final FinishedPaths finished;
    private final Teachers teachers;
    private final SchoolCalendar calendar;

    TrainingReach(ProgressRows rows, FinishedPaths finished, Teachers teachers, SchoolCalendar calendar) {
        this.rows = rows;
        this.finished = finished;
        this.teachers = teachers;
        this.calendar = calendar;
    }

    public TrainingFigures current() {
        SchoolYear year = calendar.year();
        YearSpan span = YearSpan.of(year, calendar.zone());
        List<SchoolTeacher> all = teachers.all();
        List<PersonId> people = all.stream().map(it -> it.person().id()).toList();
        Set<PersonId> trained = rows.trained(people);
        Set<PersonId> alone = finished.of(people).keySet();
        ProgressRows.Given given = rows.given(span.from(), span.to(), calendar.now());
        List<OfSchool> schools = new ArrayList<>();
        for (Map.Entry<TenantId, String> school : teachers.schools().entrySet()) {
            List<SchoolTeacher> here = all.stream()
                    .filter(it -> it.schools().contains(school.getKey()))
                    .toList();
            schools.add(new OfSchool(school.getValue(), here.size(), among(here, trained), among(here, alone)));
        }
        boolean few = all.size() < SMALLEST_GROUP;
        return new TrainingFigures(
                year,
                calendar.today(),
                all.size(),
                few ? HIDDEN : among(all, trained),
                few ? HIDDEN : among(all, alone),
                few ? HIDDEN : given.minutes(),
                given.sessions(),
                given.places(),
                few ? HIDDEN : given.emptyPlaces(),
                withoutSmallGroups(schools));
    }

    private static int among(List<SchoolTeacher> group, Set<PersonId> some) {
        return (int)
                group.stream().filter(it -> some.contains(it.person().id())).count();
    }

    /**
     * Says nothing of small schools; and nothing of the smallest other one either when the total less the rest would tell
     * of them after all.
     */
    private static List<OfSchool> withoutSmallGroups(List<OfSchool> schools) {
        List<OfSchool> bySize = schools.stream()
                .filter(it -> it.teachers() > 0)
                .sorted(Comparator.comparingInt(OfSchool::teachers))
                .toList();
        List<OfSchool> hidden = new ArrayList<>();
        int together = 0;
        for (OfSchool school : bySize) {
            if (school.teachers() < SMALLEST_GROUP || (together > 0 && together < SMALLEST_GROUP)) {
                hidden.add(school);
                together += school.teachers();
            }
        }
        return schools.stream()
                .map(it -> hidden.contains(it) ? new OfSchool(it.name(), it.teachers(), HIDDEN, HIDDEN) : it)
                .toList();
    }
}
