package fr.gisement.year;

import fr.gisement.year.Academie.School;
import fr.gisement.year.Academie.Teacher;
import fr.gisement.year.TrainingPlan.Module;
import fr.gisement.year.TrainingPlan.Seat;
import fr.gisement.year.TrainingPlan.Session;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans the sessions of a circonscription in their order, each with those who have a reason to come by then. */
final class TrainingPlanner {

    private static final int SESSIONS = 43;
    private static final int TO_COME = 3;
    private static final int FIRST_DAY = 8;
    private static final int TRIES = 8;
    private static final int ENOUGH = 7;
    private static final List<LocalTime> WEDNESDAY = List.of(LocalTime.of(9, 0), LocalTime.of(13, 30));
    private static final List<LocalTime> AFTER_SCHOOL = List.of(LocalTime.of(16, 45), LocalTime.of(17, 0));
    private static final List<LocalTime> IN_HOURS = List.of(LocalTime.of(9, 0), LocalTime.of(13, 30));

    /** Somebody who might come. */
    record Candidate(Teacher teacher, School school) {}

    private final Circle circle;
    private final Map<School, Pace> paces;
    private final Draw draw;
    private final Agenda agenda;
    private final Map<String, Set<UUID>> followed = new HashMap<>();

    TrainingPlanner(Circle circle, Map<School, Pace> paces, Draw draw, Agenda agenda) {
        this.circle = circle;
        this.paces = paces;
        this.draw = draw;
        this.agenda = agenda;
    }

    List<Session> plan(List<Module> own) {
        List<Module> modules = new ArrayList<>(Modules.ACADEMIE);
        modules.addAll(own);
        List<LocalDate> days = circle.days();
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS - TO_COME; i++) {
            int span = days.size() - FIRST_DAY;
            int place = FIRST_DAY + (int) (span * (i + draw.fraction()) / (SESSIONS - TO_COME));
            session(modules, Math.min(place, days.size() - 1)).ifPresent(sessions::add);
        }
        for (int i = 0; i < TO_COME; i++) {
            session(modules, days.size() + draw.between(i * 5, i * 5 + 4)).ifPresent(sessions::add);
        }
        return List.copyOf(sessions);
    }

    private java.util.Optional<Session> session(List<Module> modules, int place) {
        Module module = module(modules, place);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            LocalDate day = circle.day(place + (place < circle.days().size() ? -attempt / 3 : attempt / 3));
            LocalTime time = draw.of(times(day, module));
            Instant start = SchoolDays.at(day, time);
            Instant end = start.plus(Duration.ofMinutes(module.minutes()));
            List<String> trainers = circle.trainers(start, draw);
            School host = draw.of(circle.schools());
            boolean online = module.minutes() <= 90 && draw.chance(0.15);
            String room = online ? null : draw.chance(0.3) ? circle.office() : room(host);
            List<String> wanted = new ArrayList<>(trainers);
            if (room != null) {
                wanted.add(circle.slug() + "/" + room);
            }
            if (agenda.book(wanted, start, end)) {
                return java.util.Optional.of(new SeatPlanner(circle, draw, agenda, followed)
                        .seat(module, start, end, room, trainers, candidates(module, place)));
            }
        }
        return java.util.Optional.empty();
    }

    private String room(School host) {
        return host.name() + ", " + draw.of(Words.ROOMS);
    }

    private static List<LocalTime> times(LocalDate day, Module module) {
        if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            return WEDNESDAY;
        }
        return module.forDirectors() ? IN_HOURS : AFTER_SCHOOL;
    }

    /** What most people wait for, more or less. */
    private Module module(List<Module> modules, int place) {
        Module best = Modules.DISCOVERY;
        double most = -1;
        for (Module module : modules) {
            int many = candidates(module, place).size();
            double wish =
                    Math.min(many, 4 * ENOUGH) * (0.4 + draw.fraction()) * (module.equals(Modules.DISCOVERY) ? 1.5 : 1);
            if (many >= ENOUGH && wish > most) {
                most = wish;
                best = module;
            }
        }
        return best;
    }

    private List<Candidate> candidates(Module module, int place) {
        List<Candidate> all = new ArrayList<>();
        for (School school : circle.schools()) {
            Pace pace = paces.get(school);
            if (pace != null
                    && pace.goal().compareTo(fr.gisement.followup.Stage.FIRST_TRAINING) >= 0
                    && pace.ready() <= place) {
                school.staff().stream()
                        .filter(it -> wants(it, module))
                        .forEach(it -> all.add(new Candidate(it, school)));
            }
        }
        return all;
    }

    private boolean wants(Teacher teacher, Module module) {
        Set<UUID> done = followed.getOrDefault(teacher.mail(), Set.of());
        @Nullable UUID before = module.prerequisite();
        return !done.contains(module.id())
                && (before == null || done.contains(before))
                && (!module.forDirectors() || teacher.director());
    }

    /** Notes who came, for the sessions after it. */
    static void came(Map<String, Set<UUID>> followed, List<Seat> seats, Module module) {
        seats.stream()
                .filter(Seat::present)
                .forEach(it -> followed.computeIfAbsent(it.teacher(), key -> new HashSet<>())
                        .add(module.id()));
    }
}
