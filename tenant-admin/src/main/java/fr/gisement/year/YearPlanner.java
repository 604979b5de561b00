package fr.gisement.year;

import fr.gisement.followup.Stage;
import fr.gisement.identity.Role;
import fr.gisement.year.Academie.Circonscription;
import fr.gisement.year.Academie.School;
import fr.gisement.year.TrainingPlan.Module;
import fr.gisement.year.TrainingPlan.Session;
import fr.gisement.year.YearPlan.CirconscriptionYear;
import fr.gisement.year.YearPlan.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plans a year that ends on a given day. The same schools, seed and day always give the same year. */
public final class YearPlanner {

    /** The demonstration's. */
    public static final long SEED = 20_260_901;

    private static final int DAYS_TO_COME = 20;

    private final Draw draw;
    private final Agenda agenda = new Agenda();
    private final PathPlanner paths;
    /** The circonscription whose trainers write a path: the first that has any, which is that of those known by name. */
    private final String writing;

    private final List<Post> posts;
    private final LocalDate today;
    private final List<LocalDate> days;
    private final List<LocalDate> coming;

    private YearPlanner(Academie academie, long seed, LocalDate from, LocalDate today) {
        this.draw = new Draw(seed);
        this.today = today;
        this.days = SchoolDays.between(from, today);
        this.coming = SchoolDays.next(today, DAYS_TO_COME);
        this.posts = Posts.of(academie, draw, days.getFirst(), today);
        this.paths = new PathPlanner(seed, today);
        this.writing = posts.stream()
                .filter(it -> it.role() == Role.ERUN)
                .map(Post::circonscription)
                .findFirst()
                .orElse("");
    }

    /** @param today the day it ends on; nothing of that day happened yet */
    public static YearPlan plan(Academie academie, long seed, LocalDate today) {
        LocalDate from = today.minusYears(1);
        YearPlanner planner = new YearPlanner(academie, seed, from, today);
        List<CirconscriptionYear> years = academie.circonscriptions().stream()
                .filter(it -> !it.schools().isEmpty())
                .map(planner::year)
                .toList();
        return new YearPlan(from, today, planner.posts, years, planner.paths.academie(), planner.agenda.refused());
    }

    private CirconscriptionYear year(Circonscription one) {
        Circle circle = Circle.of(one, posts, days, coming, today);
        double tempo = 0.72 + 0.42 * draw.fraction();
        Map<School, Pace> paces = new LinkedHashMap<>();
        one.schools().forEach(it -> paces.put(it, Pace.draw(draw, days, tempo)));
        List<Module> own =
                draw.chance(0.6) ? List.of(Modules.own(draw, SchoolDays.at(days.getFirst(), 10, 0))) : List.of();
        List<Session> sessions = new TrainingPlanner(circle, paces, draw, agenda).plan(own);
        List<SchoolWay> schools = new ArrayList<>();
        paces.forEach((school, pace) -> schools.add(way(circle, school, pace, sessions)));
        return new CirconscriptionYear(
                one.slug(),
                own,
                sessions,
                List.copyOf(schools),
                paths.plan(schools, one.slug().equals(writing)));
    }

    private SchoolWay way(Circle circle, School school, Pace pace, List<Session> sessions) {
        Instant trained = WayPlanner.firstTraining(sessions, school);
        WayPlanner noted = new WayPlanner(circle, school, pace, draw);
        List<SchoolWay.Mark> marks = noted.marks(trained);
        RoadPlanner road = new RoadPlanner(circle, school, pace, draw, agenda).travel(trained);
        HelpPlanner help = new HelpPlanner(circle, school, pace, draw).ask();
        Instant known = Objects.requireNonNull(reached(marks, Stage.PEOPLE_IMPORTED));
        LifePlanner life = new LifePlanner(circle, school, pace, draw)
                .live(known, reached(marks, Stage.FIRST_ARTICLE), came(sessions, school));
        return new SchoolWay(
                school.slug(),
                school.uai(),
                known,
                life.told(),
                noted.follows(),
                marks,
                noted.blocks(),
                noted.referents(),
                road.visits(),
                road.tasks(),
                road.notes(),
                help.helps(),
                help.accesses(),
                life.classes(),
                life.articles(),
                life.accounts());
    }

    private static @org.jspecify.annotations.Nullable Instant reached(List<SchoolWay.Mark> marks, Stage stage) {
        return marks.stream()
                .filter(it -> it.live() && it.stage() == stage)
                .map(SchoolWay.Mark::at)
                .findAny()
                .orElse(null);
    }

    private static Map<String, Instant> came(List<Session> sessions, School school) {
        Map<String, Instant> first = new HashMap<>();
        for (Session session : sessions) {
            session.seats().stream()
                    .filter(it -> it.present() && it.school().equals(school.slug()))
                    .forEach(it -> first.merge(it.teacher(), session.start(), (a, b) -> a.isBefore(b) ? a : b));
        }
        return first;
    }
}
