package fr.gisement.figurebook;

import fr.gisement.documents.FigureReport;
import fr.gisement.figures.Delays;
import fr.gisement.figures.MonthStages;
import fr.gisement.figures.TrainingTotals;
import fr.gisement.followup.Stage;
import fr.gisement.spreadsheet.Cell;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Column;
import fr.gisement.spreadsheet.Table.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a day that stand for themselves, each with what it means and out of what. */
final class KeyFigures {

    private final FigureWords words;
    private final LocalDate day;
    private final List<KeyFigure> figures = new ArrayList<>();

    KeyFigures(FigureWords words, LocalDate day) {
        this.words = words;
        this.day = day;
    }

    String caption() {
        return words.of("key.caption", words.day(day));
    }

    List<KeyFigure> all() {
        return List.copyOf(figures);
    }

    /** What training gave; without what people did when they are too few. */
    KeyFigures training(TrainingTotals training, boolean hidden, String year) {
        add("trained", hidden ? null : training.trained(), "", training.teachers(), "teachers");
        add("never", hidden ? null : training.never(), "", training.teachers(), "teachers");
        add("given", hours(training.givenMinutes()), words.of("unit.hours"), training.sessions(), "sessions", year);
        add(
                "followed",
                hidden ? null : hours(training.followedMinutes()),
                words.of("unit.hours"),
                hidden ? null : training.attendances(),
                "attendances",
                year);
        add("empty", hidden ? null : training.emptyPlaces(), "", training.places(), "places", year);
        return this;
    }

    KeyFigures delay(Delays delay) {
        add(
                "delay",
                delay.median().isPresent() ? delay.median().getAsInt() : null,
                words.of("unit.days"),
                delay.count(),
                "published");
        return this;
    }

    KeyFigures families(int reached, int schools) {
        add("families", reached, "", schools, "schools");
        return this;
    }

    KeyFigures reported(int reported, int circonscriptions) {
        add("reported", reported, "", circonscriptions, "circonscriptions");
        return this;
    }

    /** How many schools stand at each stage. */
    KeyFigures stages(MonthStages today, int schools) {
        for (Stage stage : Stage.values()) {
            figures.add(new KeyFigure(
                    words.of("column.at", words.of(stage)),
                    words.of("stages.means", schools, words.day(day)),
                    (double) today.at(stage),
                    "",
                    schools,
                    words.of("of.schools", schools),
                    ""));
        }
        return this;
    }

    private void add(
            String key,
            @Nullable Number value,
            String unit,
            @Nullable Integer outOf,
            String outOfWhat,
            Object... values) {
        figures.add(new KeyFigure(
                words.of("key." + key),
                words.of("key." + key + ".means", values),
                value == null ? null : value.doubleValue(),
                unit,
                outOf,
                outOf == null ? "" : words.of("of." + outOfWhat, outOf),
                words.of("hidden")));
    }

    static double hours(long minutes) {
        return Math.round(minutes / 6.0) / 10.0;
    }

    /** As a sheet, where each says its day and its denominator. */
    Table table() {
        List<List<Cell>> rows = figures.stream()
                .map(it -> List.of(
                        Cell.of(it.title()),
                        it.value() == null ? new Cell.Missing(it.instead()) : Cell.of(it.value()),
                        it.unit().isEmpty() ? new Cell.Missing("") : Cell.of(it.unit()),
                        it.outOf() == null ? new Cell.Missing("") : Cell.of(it.outOf()),
                        it.outOfWhat().isEmpty() ? new Cell.Missing("") : Cell.of(it.outOfWhat()),
                        it.hasShare() ? Cell.percent(Math.round(it.share() * 1000) / 1000.0) : new Cell.Missing(""),
                        Cell.of(day),
                        Cell.of(it.definition())))
                .toList();
        return new Table(
                words.of("key"),
                caption(),
                List.of(
                        new Column(words.of("column.figure"), Kind.TEXT),
                        new Column(words.of("column.value"), Kind.NUMBER),
                        new Column(words.of("column.unit"), Kind.TEXT),
                        new Column(words.of("column.outOf"), Kind.NUMBER),
                        new Column(words.of("column.outOfWhat"), Kind.TEXT),
                        new Column(words.of("column.share"), Kind.PERCENT),
                        new Column(words.of("column.day"), Kind.DATE),
                        new Column(words.of("column.means"), Kind.TEXT)),
                rows,
                List.of(words.of("hidden.why")));
    }

    /** On paper: the numbers; what they mean stands in {@link #definitions}. */
    FigureReport.Figure figure() {
        return new FigureReport.Figure(
                words.of("key"),
                null,
                "",
                List.of(
                        FigureReport.Column.ofWords(words.of("column.figure")),
                        FigureReport.Column.ofNumbers(words.of("column.value")),
                        FigureReport.Column.ofWords(words.of("column.outOf")),
                        FigureReport.Column.ofNumbers(words.of("column.share"))),
                figures.stream()
                        .map(it -> List.of(it.title(), value(it), outOf(it), share(it)))
                        .toList(),
                List.of(words.of("hidden.why")));
    }

    List<FigureReport.Definition> definitions() {
        return figures.stream()
                .map(it -> new FigureReport.Definition(it.title(), it.definition()))
                .toList();
    }

    String value(KeyFigure it) {
        if (it.value() == null) {
            return it.instead();
        }
        return it.unit().isEmpty() ? words.number(it.value()) : words.number(it.value()) + "\u00A0" + it.unit();
    }

    private String outOf(KeyFigure it) {
        return it.outOfWhat().isEmpty() ? "–" : it.outOfWhat();
    }

    /** The denominator and the share, in words. */
    String context(KeyFigure it) {
        if (it.outOfWhat().isEmpty()) {
            return "";
        }
        return it.hasShare()
                ? words.of("context.share", it.outOfWhat(), share(it))
                : words.of("context", it.outOfWhat());
    }

    private String share(KeyFigure it) {
        return it.hasShare() ? words.text(Cell.percent(it.share())) : "–";
    }
}
