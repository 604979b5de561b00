package fr.gisement.year;

import fr.gisement.followup.Stage;
import fr.gisement.year.Academie.School;
import fr.gisement.year.Academie.Teacher;
import fr.gisement.year.SchoolWay.AccountUse;
import fr.gisement.year.SchoolWay.Article;
import fr.gisement.year.SchoolWay.ClassRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a school does by itself: its people sign in, its classes publish, and some fall quiet. */
final class LifePlanner {

    private static final int MOST_ARTICLES = 6;
    private static final Map<Stage, Double> ACTIVATED = Map.of(
            Stage.TO_CONTACT, 0.05,
            Stage.PEOPLE_IMPORTED, 0.15,
            Stage.SHEETS_HANDED_OUT, 0.5);
    private static final double LATER = 0.82;

    private final Circle circle;
    private final School school;
    private final Pace pace;
    private final Draw draw;
    private final Instant morning;
    /** The last sign of life is before it. */
    private final Instant quiet;

    private final List<ClassRoom> classes = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<AccountUse> accounts = new ArrayList<>();

    LifePlanner(Circle circle, School school, Pace pace, Draw draw) {
        this.circle = circle;
        this.school = school;
        this.pace = pace;
        this.draw = draw;
        this.morning = SchoolDays.at(circle.today(), 0, 0);
        this.quiet = draw.chance(0.09) ? morning.minus(draw.between(23, 80), ChronoUnit.DAYS) : morning;
    }

    /**
     * @param first when the first article appeared; null when none did
     * @param came when each of its people was first at a training
     */
    LifePlanner live(Instant known, @Nullable Instant first, Map<String, Instant> came) {
        if (first != null) {
            publish(first);
        }
        double share = ACTIVATED.getOrDefault(pace.goal(), LATER);
        for (Teacher teacher : school.staff()) {
            Instant there = came.get(teacher.mail());
            boolean writes = articles.stream().anyMatch(it -> it.author().equals(teacher.mail()));
            if (there != null || writes || draw.chance(share)) {
                accounts.add(account(teacher, known, there, first));
            }
        }
        return this;
    }

    private AccountUse account(Teacher teacher, Instant known, @Nullable Instant there, @Nullable Instant first) {
        Instant latest = there == null ? quiet : there;
        if (first != null && first.isBefore(latest)) {
            latest = first;
        }
        long days = Math.max(0, Duration.between(known, latest).toDays());
        Instant activated = known.plus(Math.round(days * draw.fraction()), ChronoUnit.DAYS)
                .plus(draw.between(1, 9), ChronoUnit.HOURS);
        Instant last = quiet.minus(draw.between(60, 60 * 24 * 12), ChronoUnit.MINUTES);
        if (activated.isAfter(morning)) {
            activated = morning.minus(1, ChronoUnit.HOURS);
        }
        return new AccountUse(teacher.mail(), activated, last.isAfter(activated) ? last : activated);
    }

    private void publish(Instant first) {
        List<Stories.Story> stories = draw.some(Stories.ALL.subList(1, Stories.ALL.size()), MOST_ARTICLES);
        List<Teacher> writers =
                school.staff().stream().filter(it -> !it.director()).toList();
        Teacher writer = draw.of(writers.isEmpty() ? school.staff() : writers);
        String name = draw.of(Stories.levels(school))
                + draw.of(List.of("", " A", " B", " – Les Hirondelles", " – Les Mésanges"));
        Instant at = first;
        Stories.Story story = Stories.ALL.getFirst();
        for (int i = 0; i < MOST_ARTICLES && (i == 0 || at.isBefore(quiet)); i++) {
            articles.add(new Article(room(at, name, writer, first), writer.mail(), story.title(), story.body(), at));
            story = stories.get(i);
            LocalDate next = SchoolDays.next(SchoolDays.day(at).plusDays(1), draw.between(6, 28))
                    .getLast();
            at = SchoolDays.at(next, draw.between(9, 16), draw.between(0, 59));
        }
        if (articles.stream()
                .noneMatch(it -> classes.get(it.schoolClass()).year() == SchoolDays.schoolYear(circle.today()))) {
            room(
                    morning.minus(1, ChronoUnit.HOURS),
                    name,
                    writer,
                    SchoolDays.at(circle.days().getLast(), 9, 0));
        }
    }

    /** The place of the class in the school year of a moment. */
    private int room(Instant at, String name, Teacher writer, Instant created) {
        int year = SchoolDays.schoolYear(SchoolDays.day(at));
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).year() == year) {
                return i;
            }
        }
        String level = Stories.level(name.replaceAll(" – .*| [AB]$", ""));
        classes.add(new ClassRoom(year, name, level, writer.mail(), created));
        return classes.size() - 1;
    }

    /** When it last told of something. */
    @Nullable
    Instant told() {
        return articles.isEmpty() ? null : articles.getLast().at();
    }

    List<ClassRoom> classes() {
        return List.copyOf(classes);
    }

    List<Article> articles() {
        return List.copyOf(articles);
    }

    List<AccountUse> accounts() {
        return List.copyOf(accounts);
    }
}
