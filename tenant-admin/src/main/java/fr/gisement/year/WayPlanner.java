package fr.gisement.year;

import fr.gisement.followup.Stage;
import fr.gisement.year.Academie.School;
import fr.gisement.year.Academie.Teacher;
import fr.gisement.year.SchoolWay.Block;
import fr.gisement.year.SchoolWay.Follow;
import fr.gisement.year.SchoolWay.Mark;
import fr.gisement.year.SchoolWay.Referent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a trainer notes of one school: who follows it, how far it comes, what holds it up. */
final class WayPlanner {

    private final Circle circle;
    private final School school;
    private final Pace pace;
    private final Draw draw;
    private final int last;

    WayPlanner(Circle circle, School school, Pace pace, Draw draw) {
        this.circle = circle;
        this.school = school;
        this.pace = pace;
        this.draw = draw;
        this.last = circle.days().size() - 1;
    }

    List<Follow> follows() {
        if (draw.chance(0.02)) {
            return List.of();
        }
        List<Follow> follows = new ArrayList<>();
        Instant from = SchoolDays.at(circle.days().getFirst(), 8, 30);
        String now = circle.trainer(school, SchoolDays.at(circle.today(), 0, 0));
        String first = circle.trainer(school, from);
        if (!now.equals(first)) {
            Instant turn = circle.trainers().stream()
                    .filter(it -> it.mail().equals(now))
                    .map(YearPlan.Post::from)
                    .findFirst()
                    .orElseThrow();
            follows.add(new Follow(first, from, turn));
            from = turn;
        }
        follows.add(new Follow(now, from, null));
        return List.copyOf(follows);
    }

    /** @param trained when somebody of the school was first at a training; null when nobody ever was */
    List<Mark> marks(@Nullable Instant trained) {
        List<Mark> marks = new ArrayList<>();
        Instant people = at(pace.people(), 7, 0);
        marks.add(seen(Stage.PEOPLE_IMPORTED, people));
        if (pace.goal() == Stage.TO_CONTACT) {
            return List.copyOf(marks);
        }
        noted(marks, Stage.REFERENT_NAMED, pace.referent());
        if (pace.goal().compareTo(Stage.SHEETS_HANDED_OUT) < 0) {
            return List.copyOf(marks);
        }
        boolean leftOut = trained != null && draw.chance(0.06);
        if (!leftOut) {
            if (draw.chance(0.03) && pace.sheets() - pace.people() > 2) {
                mistaken(marks, Stage.SHEETS_HANDED_OUT, pace.people() + 1, pace.sheets() - 1);
            }
            noted(marks, Stage.SHEETS_HANDED_OUT, pace.sheets());
        }
        if (trained == null) {
            return List.copyOf(marks);
        }
        marks.add(seen(Stage.FIRST_TRAINING, trained));
        beyond(marks, place(trained));
        return List.copyOf(marks);
    }

    private void beyond(List<Mark> marks, int trained) {
        int article = trained + draw.between(2, 25);
        int families = article + draw.between(10, 40);
        int autonomous = families + draw.between(15, 45);
        if (pace.goal().compareTo(Stage.FIRST_ARTICLE) < 0 || article > last) {
            return;
        }
        marks.add(seen(Stage.FIRST_ARTICLE, at(article, draw.between(9, 15), draw.between(0, 59))));
        if (pace.goal().compareTo(Stage.FAMILIES_CONNECTED) < 0 || families > last) {
            return;
        }
        noted(marks, Stage.FAMILIES_CONNECTED, families);
        if (pace.goal() == Stage.AUTONOMOUS && autonomous <= last) {
            noted(marks, Stage.AUTONOMOUS, autonomous);
        } else if (autonomous + 3 <= last && draw.chance(0.1)) {
            mistaken(marks, Stage.AUTONOMOUS, autonomous, autonomous + 3);
        }
    }

    private static Mark seen(Stage stage, Instant at) {
        return new Mark(stage, at, null, null, null);
    }

    private void noted(List<Mark> marks, Stage stage, int place) {
        Instant at = at(place, 16, draw.between(0, 50));
        marks.add(new Mark(stage, at, circle.trainer(school, at), null, null));
    }

    private void mistaken(List<Mark> marks, Stage stage, int place, int undone) {
        Instant at = at(place, 11, draw.between(0, 50));
        Instant back = at(undone, 9, draw.between(0, 50));
        marks.add(new Mark(stage, at, circle.trainer(school, at), back, circle.trainer(school, back)));
    }

    List<Referent> referents() {
        if (pace.goal() == Stage.TO_CONTACT || school.staff().isEmpty()) {
            return List.of();
        }
        Teacher first = draw.chance(0.6) && !school.directors().isEmpty()
                ? school.directors().getFirst()
                : draw.of(school.staff());
        Instant since = at(pace.referent(), 16, 55);
        int change = pace.referent() + draw.between(40, 90);
        if (change > last || !draw.chance(0.12) || school.staff().size() < 2) {
            return List.of(new Referent(first.mail(), since, null, circle.trainer(school, since)));
        }
        Teacher second =
                draw.of(school.staff().stream().filter(it -> !it.equals(first)).toList());
        Instant turn = at(change, 12, 15);
        return List.of(
                new Referent(first.mail(), since, turn, circle.trainer(school, since)),
                new Referent(second.mail(), turn, null, circle.trainer(school, turn)));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (draw.chance(0.08)) {
            int since = draw.between(pace.contact(), Math.max(pace.contact(), last - 40));
            int ended = Math.min(last, since + draw.between(10, 28));
            Instant at = at(since, 15, 30);
            Instant end = at(ended, 10, 5);
            if (end.isAfter(at)) {
                blocks.add(new Block(
                        draw.of(Words.BLOCKS),
                        circle.day(since + draw.between(8, 20)),
                        at,
                        circle.trainer(school, at),
                        end,
                        circle.trainer(school, end)));
            }
        }
        if (blocks.isEmpty() && draw.chance(pace.goal().compareTo(Stage.FIRST_ARTICLE) < 0 ? 0.12 : 0.02)) {
            Instant at = at(last - draw.between(4, 25), 15, 30);
            LocalDate next = circle.today().plusDays(draw.between(-3, 14));
            blocks.add(new Block(draw.of(Words.BLOCKS), next, at, circle.trainer(school, at), null, null));
        }
        return List.copyOf(blocks);
    }

    /** The place of the day of a moment, or of the school day after it. */
    private int place(Instant at) {
        LocalDate day = SchoolDays.day(at);
        int place = circle.days().indexOf(day);
        return place >= 0
                ? place
                : (int) circle.days().stream().filter(it -> it.isBefore(day)).count();
    }

    private Instant at(int place, int hour, int minute) {
        return SchoolDays.at(circle.day(place), hour, minute);
    }

    /** When somebody was first there. */
    static @Nullable Instant firstTraining(List<TrainingPlan.Session> sessions, School school) {
        return sessions.stream()
                .filter(it -> it.seats().stream()
                        .anyMatch(seat -> seat.present() && seat.school().equals(school.slug())))
                .map(TrainingPlan.Session::end)
                .min(Instant::compareTo)
                .map(it -> it.truncatedTo(ChronoUnit.SECONDS))
                .map(Objects::requireNonNull)
                .orElse(null);
    }
}
