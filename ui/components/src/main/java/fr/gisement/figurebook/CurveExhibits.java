package fr.gisement.figurebook;

import static java.util.stream.Collectors.toMap;

import fr.gisement.chart.Chart;
import fr.gisement.chart.ChartValue;
import fr.gisement.chart.LinePair;
import fr.gisement.chart.Series;
import fr.gisement.chart.Unit;
import fr.gisement.figures.CurvePoint;
import fr.gisement.figures.FigureCurve;
import fr.gisement.spreadsheet.Cell;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Column;
import fr.gisement.spreadsheet.Table.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** First use and activation before and after a school's first training, and, to compare, without one. */
final class CurveExhibits {

    private final FigureWords words;
    private final Map<FigureCurve, List<CurvePoint>> curves;
    private final LocalDate day;

    CurveExhibits(FigureWords words, Map<FigureCurve, List<CurvePoint>> curves, LocalDate day) {
        this.words = words;
        this.curves = curves;
        this.day = day;
    }

    List<Exhibit> all() {
        return List.of(
                pair("after", FigureCurve.TRAINED_ARTICLE, FigureCurve.TRAINED_ACTIVATED),
                pair("without", FigureCurve.UNTRAINED_ARTICLE, FigureCurve.UNTRAINED_ACTIVATED));
    }

    private Exhibit pair(String key, FigureCurve article, FigureCurve activated) {
        Map<Integer, CurvePoint> articles = byWeek(article);
        Map<Integer, CurvePoint> accounts = byWeek(activated);
        TreeSet<Integer> weeks = new TreeSet<>(articles.keySet());
        weeks.addAll(accounts.keySet());
        String title = words.of("curve." + key);
        String meaning = words.of("curve." + key + ".means", words.day(day)) + " " + words.of("curve.association");
        return new Exhibit(
                title,
                meaning,
                weeks.isEmpty() ? null : chart(key, title, List.copyOf(weeks), articles, accounts),
                table(title, meaning, List.copyOf(weeks), articles, accounts));
    }

    private Chart chart(
            String key,
            String title,
            List<Integer> weeks,
            Map<Integer, CurvePoint> articles,
            Map<Integer, CurvePoint> accounts) {
        return words.charts()
                .lines(
                        "curve-" + key,
                        new LinePair(
                                title,
                                words.of(
                                        "curve.told",
                                        told(weeks.getFirst(), articles, accounts),
                                        told(weeks.getLast(), articles, accounts)),
                                words.of("column.week"),
                                Unit.PERCENT,
                                weeks.stream().map(this::week).toList(),
                                new Series(words.of("curve.articles"), values(weeks, articles)),
                                new Series(words.of("curve.accounts"), values(weeks, accounts))));
    }

    private Table table(
            String title,
            String meaning,
            List<Integer> weeks,
            Map<Integer, CurvePoint> articles,
            Map<Integer, CurvePoint> accounts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int week : weeks) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(week));
            cells(row, articles.get(week));
            cells(row, accounts.get(week));
            rows.add(row);
        }
        return new Table(
                title,
                words.of("caption", title, words.day(day)),
                List.of(
                        new Column(words.of("column.week"), Kind.NUMBER),
                        new Column(words.of("curve.articles"), Kind.NUMBER),
                        new Column(words.of("curve.articles.outOf"), Kind.NUMBER),
                        new Column(words.of("curve.articles.share"), Kind.PERCENT),
                        new Column(words.of("curve.accounts"), Kind.NUMBER),
                        new Column(words.of("curve.accounts.outOf"), Kind.NUMBER),
                        new Column(words.of("curve.accounts.share"), Kind.PERCENT)),
                rows,
                List.of(meaning, words.of("hidden.why")));
    }

    private static void cells(List<Cell> row, @Nullable CurvePoint point) {
        if (point == null) {
            row.addAll(List.of(Cell.missing(), Cell.missing(), Cell.missing()));
        } else {
            row.addAll(List.of(
                    Cell.of(point.reached()),
                    Cell.of(point.observed()),
                    Cell.percent(StageExhibits.rounded(point.reached(), point.observed()))));
        }
    }

    private static List<ChartValue> values(List<Integer> weeks, Map<Integer, CurvePoint> points) {
        return weeks.stream()
                .map(week -> {
                    CurvePoint point = points.get(week);
                    return point == null
                            ? ChartValue.hide()
                            : ChartValue.of((double) point.reached() / point.observed());
                })
                .toList();
    }

    private String told(int week, Map<Integer, CurvePoint> articles, Map<Integer, CurvePoint> accounts) {
        return words.of("curve.told.week", week(week), told(articles.get(week)), told(accounts.get(week)));
    }

    private String told(@Nullable CurvePoint point) {
        return point == null ? words.of("hidden") : words.of("outOf", point.reached(), point.observed());
    }

    private String week(int week) {
        return week > 0 ? "+" + week : String.valueOf(week).replace('-', '\u2212');
    }

    private Map<Integer, CurvePoint> byWeek(FigureCurve curve) {
        return curves.getOrDefault(curve, List.of()).stream()
                .filter(point -> point.observed() > 0)
                .collect(toMap(CurvePoint::week, point -> point));
    }
}
