package fr.gisement.chart;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws charts. What is drawn holds no script, no style of its own and no address. A prefix makes a drawing's identifiers
 * its own: give each chart of a page another.
 */
public final class Charts {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*");

    private final Locale locale;
    private final String whyHidden;

    /**
     * @param locale how numbers are written
     * @param whyHidden why a value is not told, in the legend where there is one: {@code moins de cinq, non montré}
     */
    public Charts(Locale locale, String whyHidden) {
        this.locale = locale;
        this.whyHidden = whyHidden;
    }

    public Chart bars(String prefix, BarChart chart) {
        List<List<String>> rows = chart.bars().stream()
                .map(bar -> List.of(bar.label(), chart.unit().text(bar.value(), locale)))
                .toList();
        return chart(
                prefix,
                chart.title(),
                chart.description(),
                wide -> new BarDrawing(chart, locale, whyHidden, wide).drawn(),
                List.of(chart.things(), chart.measure()),
                rows);
    }

    public Chart stacked(String prefix, StackedChart chart) {
        return chart(
                prefix,
                chart.title(),
                chart.description(),
                wide -> wide
                        ? new StackedColumns(chart, locale, whyHidden).drawn()
                        : new StackedRows(chart, locale, whyHidden).drawn(),
                header(chart.time(), chart.parts().stream().map(Series::name)),
                across(chart.columns(), chart.parts(), chart.unit()));
    }

    public Chart heat(String prefix, HeatMap chart) {
        List<List<String>> rows = chart.rows().stream()
                .map(row -> header(
                        row.name(),
                        row.values().stream().map(value -> chart.unit().text(value, locale))))
                .toList();
        return chart(
                prefix,
                chart.title(),
                chart.description(),
                wide -> new HeatDrawing(chart, locale, whyHidden, wide).drawn(),
                header(chart.things(), chart.columns().stream()),
                rows);
    }

    public Chart lines(String prefix, LinePair chart) {
        return chart(
                prefix,
                chart.title(),
                chart.description(),
                wide -> new LineDrawing(chart, locale, whyHidden, wide).drawn(),
                List.of(chart.axis(), chart.first().name(), chart.second().name()),
                across(chart.points(), List.of(chart.first(), chart.second()), chart.unit()));
    }

    public Chart map(String prefix, PointMap chart) {
        return chart(
                prefix,
                chart.title(),
                chart.description(),
                wide -> new PointMapDrawing(chart, wide).drawn(),
                List.of(chart.things(), chart.step()),
                chart.spots().stream()
                        .map(spot -> List.of(spot.name(), chart.steps().get(spot.step())))
                        .toList());
    }

    private static Chart chart(
            String prefix,
            String title,
            String description,
            Drawing drawing,
            List<String> header,
            List<List<String>> rows) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not the beginning of an identifier: " + prefix);
        }
        return new Chart(
                title,
                description,
                drawing.draw(true).document(prefix + "-w", "chart-wide", title, description),
                drawing.draw(false).document(prefix + "-n", "chart-narrow", title, description),
                new ChartTable(title, header, rows));
    }

    private List<List<String>> across(List<String> columns, List<Series> series, Unit unit) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> header(
                        columns.get(at),
                        series.stream().map(each -> unit.text(each.values().get(at), locale))))
                .toList();
    }

    private static List<String> header(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private interface Drawing {
        Svg draw(boolean wide);
    }
}
