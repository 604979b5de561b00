package fr.gisement.figurebook;

import fr.gisement.chart.BarChart;
import fr.gisement.chart.ChartValue;
import fr.gisement.chart.Unit;
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
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The figures of the académie: its sums, and the circonscriptions side by side in alphabetical order. */
public final class AcademieBook {

    private static final List<String> TRAINING =
            List.of("teachers", "trained", "never", "sessions", "given", "followed", "places", "empty");
    private static final List<String> REACH = List.of("schools", "families.number", "published", "delay");

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
        if (overview.circonscriptions().stream().anyMatch(AcademieBook::hasTeachers)) {
            exhibits.add(trained());
        }
        exhibits.add(training());
        exhibits.add(families());
        exhibits.addAll(new CurveExhibits(words, overview.curves(), day).all());
        return new FigureBook(words.of("issuer.all"), words.of("slug.all"), day, words, keys, exhibits, flat());
    }

    private Exhibit training() {
        return table("training", TRAINING, this::training);
    }

    /** The share that was trained, side by side. */
    private Exhibit trained() {
        String title = words.of("share");
        String meaning = words.of("share.means", words.day(day)) + " " + words.of("hidden.why");
        List<BarChart.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Line line : overview.circonscriptions()) {
            Figures figures = line.figures();
            if (figures != null) {
                if (hasTeachers(line)) {
                    bars.add(new BarChart.Bar(line.name(), trained(figures)));
                }
                List<Cell> cells = training(figures);
                rows.add(List.of(Cell.of(line.name()), cells.get(1), cells.get(0), share(figures)));
            }
        }
        BarChart chart = new BarChart(
                title,
                words.of("share.told", bars.getFirst().label(), bars.getLast().label()),
                words.of("column.circonscription"),
                title,
                Unit.PERCENT,
                bars);
        return new Exhibit(
                title,
                meaning,
                words.charts().bars("trained", chart),
                new Table(
                        title,
                        words.of("caption", title, words.day(day)),
                        List.of(
                                new Column(words.of("column.circonscription"), Kind.TEXT),
                                new Column(words.of("column.trained"), Kind.NUMBER),
                                new Column(words.of("column.outOf"), Kind.NUMBER),
                                new Column(words.of("column.share"), Kind.PERCENT)),
                        rows,
                        List.of(meaning)));
    }

    /** A share of nobody is no share, and not none. */
    private static boolean hasTeachers(Line line) {
        Figures figures = line.figures();
        return figures != null && figures.training().teachers() > 0;
    }

    private Cell share(Figures figures) {
        if (figures.training().teachers() == 0) {
            return new Cell.Missing("–");
        }
        return figures.peopleHidden()
                ? new Cell.Missing(words.of("hidden"))
                : Cell.percent(Math.round(trained(figures).amount() * 1000) / 1000.0);
    }

    private static ChartValue trained(Figures figures) {
        TrainingTotals training = figures.training();
        return figures.peopleHidden()
                ? ChartValue.hide()
                : ChartValue.of((double) training.trained() / training.teachers());
    }

    private Exhibit families() {
        return table("reach", REACH, this::reach);
    }

    private Exhibit table(String key, List<String> numbers, Cells cells) {
        String title = words.of(key);
        String meaning = words.of(key + ".means", overview.year().toString(), words.day(day))
                + (key.equals("training") ? " " + words.of("hidden.why") : "");
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
                new Table(title, words.of("caption", title, words.day(day)), columns, rows, List.of(meaning)));
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

    private List<Cell> reach(Figures figures) {
        OptionalInt median = figures.delay().median();
        return List.of(
                Cell.of(figures.schools()),
                Cell.of(figures.familiesReached()),
                Cell.of(figures.delay().count()),
                median.isPresent() ? Cell.of(median.getAsInt()) : new Cell.Missing(words.of("hidden")));
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
