package fr.gisement.training;

import fr.gisement.access.ForSchoolStaff;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolYear;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What the teacher signed in has followed in this circonscription, and what they say they can do alone. */
@Service
@ForSchoolStaff
public class MyProgressBook {

    private final ProgressRows rows;
    private final UseRows uses;
    private final FinishedPaths finished;
    private final Modules modules;
    private final SchoolCalendar calendar;

    MyProgressBook(ProgressRows rows, UseRows uses, FinishedPaths finished, Modules modules, SchoolCalendar calendar) {
        this.rows = rows;
        this.uses = uses;
        this.finished = finished;
        this.modules = modules;
        this.calendar = calendar;
    }

    public MyProgress current() {
        PersonId me = me();
        SchoolYear year = calendar.year();
        YearSpan span = YearSpan.of(year, calendar.zone());
        Map<ModuleId, Instant> followed = rows.followed(me);
        Set<ModuleId> alone = rows.abilities(me);
        List<MyProgress.Step> steps = modules.all().values().stream()
                .filter(module -> !module.retired() || followed.containsKey(module.id()))
                .map(module -> new MyProgress.Step(module, followed.get(module.id()), alone.contains(module.id())))
                .toList();
        return new MyProgress(
                year,
                rows.minutes(me, span.from(), span.to()),
                steps,
                finished.of(Set.of(me)).getOrDefault(me, List.of()),
                uses.published(Set.of(me)).get(me));
    }

    /** Says whether one can do alone what a module teaches. @throws IllegalArgumentException when there is none */
    public void say(ModuleId module, boolean alone) {
        if (!modules.all().containsKey(module)) {
            throw new IllegalArgumentException("No module here: " + module);
        }
        rows.say(me(), module, alone);
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
