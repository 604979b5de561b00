package fr.gisement.year;

import fr.gisement.year.Academie.School;
import fr.gisement.year.SchoolWay.Note;
import fr.gisement.year.SchoolWay.Task;
import fr.gisement.year.SchoolWay.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a trainer goes and whom they call, with what they note and mean to do after it. */
final class RoadPlanner {

    private static final int TRIES = 6;
    private static final List<LocalTime> VISITS =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 45), LocalTime.of(15, 0));
    private static final List<LocalTime> CALLS = List.of(
            LocalTime.of(8, 15),
            LocalTime.of(10, 15),
            LocalTime.of(12, 15),
            LocalTime.of(13, 30),
            LocalTime.of(16, 15));

    private final Circle circle;
    private final School school;
    private final Pace pace;
    private final Draw draw;
    private final Agenda agenda;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    RoadPlanner(Circle circle, School school, Pace pace, Draw draw, Agenda agenda) {
        this.circle = circle;
        this.school = school;
        this.pace = pace;
        this.draw = draw;
        this.agenda = agenda;
    }

    /** Plans all of it. */
    RoadPlanner travel(@Nullable Instant trained) {
        int end = circle.days().size();
        boolean silent = pace.goal() == fr.gisement.followup.Stage.TO_CONTACT;
        if (silent && draw.chance(0.6)) {
            return this;
        }
        go("CALL", pace.contact(), Words.FIRST_CALLS);
        if (silent) {
            return this;
        }
        go("VISIT", pace.sheets(), Words.VISIT_AIMS.subList(0, 2));
        int place = (trained == null ? pace.sheets() : pace.ready()) + draw.between(10, 22);
        while (place < end) {
            boolean visit = draw.chance(0.5);
            go(visit ? "VISIT" : "CALL", place, visit ? Words.VISIT_AIMS : Words.CALL_AIMS);
            place += draw.between(18, 48);
        }
        if (draw.chance(0.4)) {
            boolean visit = draw.chance(0.7);
            go(visit ? "VISIT" : "CALL", end + draw.between(0, 9), visit ? Words.VISIT_AIMS : Words.CALL_AIMS);
        }
        return this;
    }

    private void go(String kind, int place, List<String> aims) {
        boolean visit = kind.equals("VISIT");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instant start = SchoolDays.at(circle.day(place + attempt / 3), draw.of(visit ? VISITS : CALLS));
            Instant end = start.plus(Duration.ofMinutes(visit ? 60 : 15));
            String trainer = circle.trainer(school, start);
            if (agenda.book(List.of(trainer), start, end)) {
                add(kind, start, end, trainer, draw.of(aims));
                return;
            }
        }
    }

    private void add(String kind, Instant start, Instant end, String trainer, String aim) {
        Instant morning = SchoolDays.at(circle.today(), 0, 0);
        Instant created = start.minus(draw.between(3, 12), ChronoUnit.DAYS);
        if (!created.isBefore(morning)) {
            created = morning.minus(draw.between(8, 40), ChronoUnit.HOURS);
        }
        boolean past = circle.past(end);
        boolean dropped = past && draw.chance(0.05);
        boolean open = past && !dropped && draw.chance(0.02) && start.isAfter(morning.minus(9, ChronoUnit.DAYS));
        boolean done = past && !dropped && !open;
        Visit visit = new Visit(
                draw.key(created),
                kind,
                start,
                trainer,
                aim,
                done ? end.minus(5, ChronoUnit.MINUTES) : null,
                dropped ? start.minus(2, ChronoUnit.HOURS) : null,
                created);
        visits.add(visit);
        if (done && draw.chance(0.45)) {
            notes.add(new Note(draw.key(end), visit.id(), trainer, draw.of(Words.NOTES), end));
        }
        if (done && draw.chance(0.35)) {
            task(start, end, trainer);
        }
    }

    private void task(Instant start, Instant end, String trainer) {
        LocalDate day = SchoolDays.day(start);
        LocalDate due = SchoolDays.next(day.plusDays(1), draw.between(3, 12)).getLast();
        boolean past = due.isBefore(circle.today());
        boolean forgotten = past && due.isAfter(circle.today().minusDays(16)) && draw.chance(0.3);
        Instant done = null;
        if (past && !forgotten) {
            long span = Duration.between(end, SchoolDays.at(due, 17, 0)).toMinutes();
            done = end.plus(Math.round(span * (0.3 + 0.7 * draw.fraction())), ChronoUnit.MINUTES);
        }
        tasks.add(new Task(draw.of(Words.TASKS), due, trainer, done, end));
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }
}
