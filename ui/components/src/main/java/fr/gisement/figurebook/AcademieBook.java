package fr.gisement.figurebook;

import fr.gisement.figures.AcademieOverview;
import fr.gisement.figures.AcademieOverview.Figures;
import fr.gisement.figures.AcademieOverview.Line;
import fr.gisement.figures.AcademieOverview.Total;
import fr.gisement.figures.TrainingTotals;
import fr.gisement.followup.Stage;
import fr.gisement.spreadsheet.Cell;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Column;
import fr.gisement.spreadsheet.Table.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures of the académie: its sums, and the circonscriptions side by side in alphabetical order. */
public final class AcademieBook {

    private static final List<String> TRAINING =
            List.of("teachers", "trained", "never", "sessions", "given", "followed", "places", "empty");
    private static final List<String> REACH = List.of("schools", "families.number");

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final AcademieOverview overview;
    private final FigureWords words;
    private final LocalDate day;

    private AcademieBook(AcademieOverview overview, FigureWords words) {
        this.overview = overview;
        this.words = words;
        this.day = LocalDate.ofInstant(overview.readAt(), PARIS);
    }

    public static FigureBook of(AcademieOverview overview, FigureWords words) {
        return new AcademieBook(overview, words).book();
    }

    private FigureBook book() {
        Total total = overview.total();
        KeyFigures keys = new KeyFigures(words, day)
                .reported(overview.reported(), overview.circonscriptions().size())
                .training(
                        total.training(), total.peopleHidden(), overview.year().toString())
                .delay(overview.delay())
                .families(total.familiesReached(), total.schools());
        StageExhibits stages = new StageExhibits(words);
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(stages.sideBySide(
                overview.circonscriptions().stream()
                        .flatMap(line -> {
                            Figures figures = line.figures();
                            return figures == null
                                    ? Stream.empty()
                                    : Stream.of(new StageExhibits.Row(line.name(), figures.today()));
                        })
                        .toList(),
                day));
        exhibits.add(stages.months(overview.months(), day, overview::reportedIn));
        exhibits.add(training());
        exhibits.add(families());
        exhibits.addAll(new CurveExhibits(words, overview.curves(), day).all());
        return new FigureBook(words.of("issuer.all"), words.of("slug.all"), day, words, keys, exhibits, flat());
    }

    private Exhibit training() {
        return table("training", TRAINING, this::training);
    }

    private Exhibit families() {
        return table("reach", REACH, AcademieBook::reach);
    }

    private Exhibit table(String key, List<String> numbers, Cells cells) {
        String title = words.of(key);
        String meaning = words.of(key + ".means", overview.year().toString(), words.day(day));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.of("column.circonscription"), Kind.TEXT));
        columns.add(new Column(words.of("column.day"), Kind.DATE));
        numbers.forEach(number -> columns.add(new Column(words.of("column." + number), Kind.NUMBER)));
        List<List<Cell>> rows = overview.circonscriptions().stream()
                .map(line -> row(line, numbers.size(), cells))
                .toList();
        return new Exhibit(
                title,
                meaning,
                null,
                new Table(
                        title,
                        words.of("caption", title, words.day(day)),
                        columns,
                        rows,
                        List.of(meaning, words.of("hidden.why"))));
    }

    private List<Cell> row(Line line, int numbers, Cells cells) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(line.name()));
        Figures figures = line.figures();
        if (figures == null) {
            row.add(new Cell.Missing(words.of("never")));
            for (int at = 0; at < numbers; at++) {
                row.add(Cell.missing());
            }
        } else {
            row.add(Cell.of(figures.day()));
            row.addAll(cells.of(figures));
        }
        return row;
    }

    private List<Cell> training(Figures figures) {
        TrainingTotals training = figures.training();
        Cell hidden = new Cell.Missing(words.of("hidden"));
        boolean hide = figures.peopleHidden();
        return List.of(
                Cell.of(training.teachers()),
                hide ? hidden : Cell.of(training.trained()),
                hide ? hidden : Cell.of(training.never()),
                Cell.of(training.sessions()),
                Cell.of(KeyFigures.hours(training.givenMinutes())),
                hide ? hidden : Cell.of(KeyFigures.hours(training.followedMinutes())),
                Cell.of(training.places()),
                hide ? hidden : Cell.of(training.emptyPlaces()));
    }

    private static List<Cell> reach(Figures figures) {
        return List.of(Cell.of(figures.schools()), Cell.of(figures.familiesReached()));
    }

    /** All of a circonscription in one row. */
    private Table flat() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.of("column.circonscription"), Kind.TEXT));
        columns.add(new Column(words.of("column.day"), Kind.DATE));
        for (String number : REACH) {
            columns.add(new Column(words.of("column." + number), Kind.NUMBER));
        }
        for (Stage stage : Stage.values()) {
            columns.add(new Column(words.of("column.at", words.of(stage)), Kind.NUMBER));
        }
        for (String number : TRAINING) {
            columns.add(new Column(words.of("column." + number), Kind.NUMBER));
        }
        Cells all = figures -> {
            List<Cell> cells = new ArrayList<>(reach(figures));
            for (Stage stage : Stage.values()) {
                cells.add(Cell.of(figures.today().at(stage)));
            }
            cells.addAll(training(figures));
            return cells;
        };
        return new Table(
                words.of("flat"),
                words.of("caption", words.of("flat"), words.day(day)),
                columns,
                overview.circonscriptions().stream()
                        .map(line -> row(line, columns.size() - 2, all))
                        .toList(),
                List.of(
                        words.of("training.means", overview.year().toString(), words.day(day)),
                        words.of("reach.means", overview.year().toString(), words.day(day)),
                        words.of("hidden.why")));
    }

    private interface Cells {
        List<Cell> of(Figures figures);
    }
}
