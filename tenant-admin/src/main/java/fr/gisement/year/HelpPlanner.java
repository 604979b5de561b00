package fr.gisement.year;

import fr.gisement.year.Academie.School;
import fr.gisement.year.SchoolWay.Access;
import fr.gisement.year.SchoolWay.Help;
import fr.gisement.year.SchoolWay.Look;
import fr.gisement.year.SchoolWay.Slot;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a school asked its trainer for, and how long it let them in. */
final class HelpPlanner {

    private final Circle circle;
    private final School school;
    private final Pace pace;
    private final Draw draw;
    private final List<Help> helps = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();

    HelpPlanner(Circle circle, School school, Pace pace, Draw draw) {
        this.circle = circle;
        this.school = school;
        this.pace = pace;
        this.draw = draw;
    }

    HelpPlanner ask() {
        int last = circle.days().size() - 1;
        if (!school.directors().isEmpty() && pace.sheets() < last && draw.chance(0.25)) {
            int place = draw.chance(0.15) ? last - draw.between(0, 2) : draw.between(pace.sheets(), last);
            ask(Math.max(pace.sheets(), place), last - place < 4);
        }
        return this;
    }

    private void ask(int place, boolean recent) {
        Words.Question question = draw.of(Words.QUESTIONS);
        Instant asked = SchoolDays.at(circle.day(place), draw.between(8, 17), draw.between(0, 59));
        Instant morning = SchoolDays.at(circle.today(), 0, 0);
        String director = school.directors().getFirst().mail();
        boolean open = recent && draw.chance(0.6);
        Instant answered = asked.plus(draw.between(50, 1500), ChronoUnit.MINUTES);
        open = open || !answered.isBefore(morning);
        boolean withdrawn = !open && !recent && draw.chance(0.08);
        boolean answeredOnly = !open && !withdrawn && (recent || draw.chance(0.08));
        List<Slot> slots = slots(place);
        String trainer = circle.trainer(school, answered);
        boolean answer = !open && !withdrawn;
        String state = open ? "OPEN" : withdrawn ? "WITHDRAWN" : answeredOnly ? "ANSWERED" : "CLOSED";
        Instant ended = withdrawn || state.equals("CLOSED") ? answered.plus(draw.between(1, 6), ChronoUnit.DAYS) : null;
        if (ended != null && !ended.isBefore(morning)) {
            ended = morning.minus(1, ChronoUnit.HOURS);
        }
        Help help = new Help(
                draw.key(asked),
                director,
                asked,
                question.topic(),
                question.words(),
                slots,
                state,
                answer ? trainer : null,
                answer ? answered : null,
                answer ? question.answer() : null,
                answer && !slots.isEmpty() ? draw.between(1, slots.size()) : null,
                ended == null ? null : withdrawn ? director : trainer,
                ended);
        helps.add(help);
        if (answer && draw.chance(0.5)) {
            letIn(help, trainer, director, answered.plus(30, ChronoUnit.MINUTES));
        }
    }

    private List<Slot> slots(int place) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < draw.between(1, 3); i++) {
            int kind = draw.between(0, 2);
            slots.add(new Slot(
                    circle.day(place + 2 + 2 * i),
                    List.of("MORNING", "AFTERNOON", "AT").get(kind),
                    kind == 2 ? LocalTime.of(draw.of(List.of(12, 13, 16)), 30) : null));
        }
        return List.copyOf(slots);
    }

    private void letIn(Help help, String trainer, String director, Instant at) {
        Instant until = at.plus(draw.between(3, 7), ChronoUnit.DAYS);
        Instant morning = SchoolDays.at(circle.today(), 0, 0);
        if (!at.isBefore(morning)) {
            return;
        }
        List<Look> looks = new ArrayList<>();
        Instant look = at.plus(draw.between(20, 300), ChronoUnit.MINUTES);
        for (int i = 0; i < draw.between(1, 3) && look.isBefore(morning) && look.isBefore(until); i++) {
            boolean home = i == 0;
            looks.add(new Look(
                    look,
                    home ? "HOME" : "CLASSES",
                    home ? school.name() : "Classes",
                    "e/" + school.slug() + (home ? "" : "/classes")));
            look = look.plus(draw.between(2, 9), ChronoUnit.MINUTES);
        }
        accesses.add(new Access(draw.key(at), trainer, director, at, until, help.id(), List.copyOf(looks)));
    }

    List<Help> helps() {
        return List.copyOf(helps);
    }

    List<Access> accesses() {
        return List.copyOf(accesses);
    }

    /** Until when somebody may look; null when nobody may any more. */
    static @Nullable Instant open(Access access, Instant now) {
        return access.until().isAfter(now) ? access.until() : null;
    }
}
