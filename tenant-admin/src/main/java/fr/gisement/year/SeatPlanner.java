package fr.gisement.year;

import fr.gisement.year.TrainingPlan.Module;
import fr.gisement.year.TrainingPlan.Opinion;
import fr.gisement.year.TrainingPlan.Seat;
import fr.gisement.year.TrainingPlan.Session;
import fr.gisement.year.TrainingPlanner.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills one session: who enrols, who waits, who gives the place back, who comes, and what they say of it. */
final class SeatPlanner {

    private static final String LINK = "https://visio.rectorat.example/";

    private final Circle circle;
    private final Draw draw;
    private final Agenda agenda;
    private final Map<String, Set<UUID>> followed;

    SeatPlanner(Circle circle, Draw draw, Agenda agenda, Map<String, Set<UUID>> followed) {
        this.circle = circle;
        this.draw = draw;
        this.agenda = agenda;
        this.followed = followed;
    }

    Session seat(
            Module module,
            Instant start,
            Instant end,
            @Nullable String room,
            List<String> trainers,
            List<Candidate> candidates) {
        boolean past = circle.past(end);
        int capacity = draw.of(List.of(8, 10, 10, 12, 12, 12, 15, 16));
        boolean team = room != null && draw.chance(0.2);
        List<Candidate> wanting = draw.some(candidates, draw.between(7, 16));
        List<String> schools = team
                ? wanting.stream()
                        .map(it -> it.school().slug())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
        boolean few = wanting.size() < 3;
        boolean cancelled = (few && past) || draw.chance(0.045);
        String state = cancelled ? "CANCELLED" : (past ? "HELD" : "PLANNED");
        Instant planned = start.minus(draw.between(20, 35), ChronoUnit.DAYS);
        Instant latest = SchoolDays.at(circle.today(), 0, 0).minusSeconds(1);
        if (planned.isBefore(SchoolDays.at(circle.days().getFirst(), 0, 0))) {
            planned = SchoolDays.at(circle.days().getFirst(), 9, 0);
        }
        if (planned.isAfter(latest)) {
            planned = latest.minus(draw.between(1, 6), ChronoUnit.DAYS);
        }
        Instant close = start.isBefore(latest) ? start : latest;
        List<Seat> seats = seats(wanting, capacity, planned, close, start, end, state, trainers.getFirst());
        TrainingPlanner.came(followed, seats, module);
        List<String> there =
                seats.stream().filter(Seat::present).map(Seat::teacher).toList();
        List<String> answered = draw.some(there, (int) Math.round(there.size() * (0.5 + 0.3 * draw.fraction())));
        UUID id = draw.key(planned);
        return new Session(
                id,
                module,
                start,
                end,
                room,
                room == null ? LINK + id.toString().substring(24) : null,
                capacity,
                draw.chance(0.4),
                trainers,
                schools,
                state,
                cancelled ? few ? Words.CANCELLED.getFirst() : draw.of(Words.CANCELLED) : null,
                (draw.chance(0.1) ? 1 : 0) + (cancelled ? 1 : 0),
                planned,
                seats,
                answered.stream().map(it -> opinion()).toList(),
                answered,
                draw.some(there, there.size() / 2));
    }

    private List<Seat> seats(
            List<Candidate> wanting,
            int capacity,
            Instant planned,
            Instant close,
            Instant start,
            Instant end,
            String state,
            String trainer) {
        boolean code = draw.chance(0.6);
        List<Seat> seats = new ArrayList<>();
        long span = Math.max(1, Duration.between(planned, close).toSeconds() / (wanting.size() + 1));
        int free = capacity;
        for (Candidate one : wanting) {
            int turn = seats.size() + 1;
            String teacher = one.teacher().mail();
            if (!agenda.free(teacher, start, end)) {
                continue;
            }
            Instant at = planned.plusSeconds(span * turn);
            boolean left = draw.chance(0.05);
            boolean place = !left && free > 0;
            if (place) {
                free--;
                if (!state.equals("CANCELLED")) {
                    agenda.book(List.of(teacher), start, end);
                }
            }
            String presence = place && state.equals("HELD") ? draw.chance(0.93) ? "PRESENT" : "ABSENT" : null;
            boolean link = "PRESENT".equals(presence) && code && draw.chance(0.85);
            seats.add(new Seat(
                    teacher,
                    one.school().slug(),
                    left ? "WITHDRAWN" : place ? "ENROLLED" : "WAITING",
                    turn,
                    presence,
                    link,
                    presence == null ? null : start.plus(draw.between(0, 20), ChronoUnit.MINUTES),
                    draw.chance(0.7) ? teacher : trainer,
                    at));
        }
        return List.copyOf(seats);
    }

    private Opinion opinion() {
        return new Opinion(
                draw.of(List.of(2, 3, 3, 3, 4, 4, 4, 4)),
                draw.of(List.of(1, 2, 2, 3, 3, 3, 4)),
                draw.chance(0.25) ? draw.of(Words.OPINIONS) : "");
    }
}
