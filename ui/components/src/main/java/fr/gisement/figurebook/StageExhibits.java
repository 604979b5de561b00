package fr.gisement.figurebook;

import static java.util.stream.Collectors.joining;

import fr.gisement.chart.BarChart;
import fr.gisement.chart.Chart;
import fr.gisement.chart.ChartValue;
import fr.gisement.chart.HeatMap;
import fr.gisement.chart.Series;
import fr.gisement.chart.StackedChart;
import fr.gisement.chart.Unit;
import fr.gisement.figures.MonthStages;
import fr.gisement.followup.Stage;
import fr.gisement.spreadsheet.Cell;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Column;
import fr.gisement.spreadsheet.Table.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schools by stage: today, over the months, and side by side. */
final class StageExhibits {

    private static final List<Stage> STAGES = List.of(Stage.values());

    /** Where the schools of one of several stand. */
    record Row(String name, MonthStages stages) {}

    private final FigureWords words;

    StageExhibits(FigureWords words) {
        this.words = words;
    }

    Exhibit today(MonthStages today, int schools, LocalDate day) {
        String title = words.of("stages");
        Chart chart = words.charts()
                .bars(
                        "stages",
                        new BarChart(
                                title,
                                told(today),
                                words.of("column.stage"),
                                words.of("column.schools"),
                                Unit.NUMBER,
                                STAGES.stream()
                                        .map(stage -> new BarChart.Bar(words.of(stage), ChartValue.of(today.at(stage))))
                                        .toList()));
        List<List<Cell>> rows = STAGES.stream()
                .map(stage -> List.of(
                        Cell.of(words.of(stage)),
                        Cell.of(today.at(stage)),
                        Cell.of(schools),
                        schools == 0 ? Cell.missing() : Cell.percent(rounded(today.at(stage), schools))))
                .toList();
        String meaning = words.of("stages.means", schools, words.day(day));
        return new Exhibit(
                title,
                meaning,
                chart,
                new Table(
                        title,
                        words.of("caption", title, words.day(day)),
                        List.of(
                                new Column(words.of("column.stage"), Kind.TEXT),
                                new Column(words.of("column.schools"), Kind.NUMBER),
                                new Column(words.of("column.outOf"), Kind.NUMBER),
                                new Column(words.of("column.share"), Kind.PERCENT)),
                        rows,
                        List.of(meaning)));
    }

    /** @param reported how many circonscriptions are in the sum of a month; null for one alone */
    Exhibit months(List<MonthStages> months, LocalDate day, @Nullable ToIntFunction<YearMonth> reported) {
        String title = words.of("months");
        List<String> names =
                months.stream().map(month -> words.month(month.month())).toList();
        Chart chart = words.charts()
                .stacked(
                        "months",
                        new StackedChart(
                                title,
                                words.of(
                                        "months.told",
                                        names.isEmpty() ? "–" : names.getFirst(),
                                        names.isEmpty() ? "–" : told(months.getLast())),
                                words.of("column.month"),
                                Unit.NUMBER,
                                names,
                                STAGES.stream()
                                        .map(stage -> new Series(
                                                words.of(stage),
                                                months.stream()
                                                        .map(month -> ChartValue.of(month.at(stage)))
                                                        .toList()))
                                        .toList()));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.of("column.month"), Kind.TEXT));
        STAGES.forEach(stage -> columns.add(new Column(words.of(stage), Kind.NUMBER)));
        columns.add(new Column(words.of("column.schools"), Kind.NUMBER));
        if (reported != null) {
            columns.add(new Column(words.of("column.reported"), Kind.NUMBER));
        }
        List<List<Cell>> rows = months.stream()
                .map(month -> Stream.of(
                                Stream.of(Cell.of(words.month(month.month()))),
                                STAGES.stream().map(stage -> Cell.of(month.at(stage))),
                                Stream.of(Cell.of(sum(month))),
                                reported == null
                                        ? Stream.<Cell>empty()
                                        : Stream.of(Cell.of(reported.applyAsInt(month.month()))))
                        .flatMap(cells -> cells)
                        .toList())
                .toList();
        String meaning = words.of(reported == null ? "months.means" : "months.means.all", words.day(day));
        return new Exhibit(
                title,
                meaning,
                chart,
                new Table(title, words.of("caption", title, words.day(day)), columns, rows, List.of(meaning)));
    }

    /** Side by side, in the order they come in. */
    Exhibit sideBySide(List<Row> of, LocalDate day) {
        String title = words.of("heat");
        Chart chart = words.charts()
                .heat(
                        "heat",
                        new HeatMap(
                                title,
                                words.of("heat.told", of.size()),
                                words.of("column.circonscription"),
                                Unit.NUMBER,
                                STAGES.stream().map(words::of).toList(),
                                of.stream()
                                        .map(row -> new Series(
                                                row.name(),
                                                STAGES.stream()
                                                        .map(stage -> ChartValue.of(
                                                                row.stages().at(stage)))
                                                        .toList()))
                                        .toList()));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.of("column.circonscription"), Kind.TEXT));
        STAGES.forEach(stage -> columns.add(new Column(words.of(stage), Kind.NUMBER)));
        columns.add(new Column(words.of("column.schools"), Kind.NUMBER));
        List<List<Cell>> rows = of.stream()
                .map(row -> Stream.of(
                                Stream.of(Cell.of(row.name())),
                                STAGES.stream()
                                        .map(stage -> Cell.of(row.stages().at(stage))),
                                Stream.of(Cell.of(sum(row.stages()))))
                        .flatMap(cells -> cells)
                        .toList())
                .toList();
        String meaning = words.of("heat.means", words.day(day));
        return new Exhibit(
                title,
                meaning,
                chart,
                new Table(title, words.of("caption", title, words.day(day)), columns, rows, List.of(meaning)));
    }

    static int sum(MonthStages month) {
        return Arrays.stream(Stage.values()).mapToInt(month::at).sum();
    }

    static double rounded(double part, double whole) {
        return Math.round(part / whole * 1000) / 1000.0;
    }

    private String told(MonthStages month) {
        return STAGES.stream()
                .filter(stage -> month.at(stage) > 0)
                .map(stage -> words.of("stages.told", words.of(stage), month.at(stage)))
                .collect(joining(", "));
    }
}
