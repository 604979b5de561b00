package fr.gisement.figurebook;

import fr.gisement.figures.CirconscriptionReport;
import fr.gisement.figures.OwnOverview;
import fr.gisement.figures.OwnOverview.OfSchool;
import fr.gisement.spreadsheet.Cell;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Column;
import fr.gisement.spreadsheet.Table.Kind;
import java.util.ArrayList;
import java.util.List;

/** The figures of one circonscription. */
public final class OwnBook {

    private OwnBook() {}

    /** @param slug the circonscription in a file's name */
    public static FigureBook of(OwnOverview overview, String slug, FigureWords words) {
        CirconscriptionReport report = overview.report();
        String year = overview.year().toString();
        KeyFigures keys = new KeyFigures(words, report.day())
                .training(report.training(), overview.peopleHidden(), year)
                .delay(report.delay())
                .families(report.familiesReached(), report.schools());
        StageExhibits stages = new StageExhibits(words);
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(stages.today(report.today(), report.schools(), report.day()));
        exhibits.add(stages.months(report.months(), report.day(), null));
        exhibits.addAll(new CurveExhibits(words, report.curves(), report.day()).all());
        exhibits.add(schools(overview, words));
        return new FigureBook(
                words.of("issuer.own", overview.circonscription()),
                slug,
                report.day(),
                words,
                keys,
                exhibits,
                keys.table());
    }

    private static Exhibit schools(OwnOverview overview, FigureWords words) {
        String title = words.of("schools");
        String meaning = words.of("schools.means", words.day(overview.report().day()));
        return new Exhibit(
                title,
                meaning,
                null,
                new Table(
                        title,
                        words.of("caption", title, words.day(overview.report().day())),
                        List.of(
                                new Column(words.of("column.school"), Kind.TEXT),
                                new Column(words.of("column.stage"), Kind.TEXT),
                                new Column(words.of("column.teachers"), Kind.NUMBER),
                                new Column(words.of("column.trained"), Kind.NUMBER),
                                new Column(words.of("column.days"), Kind.NUMBER),
                                new Column(words.of("column.families"), Kind.TEXT)),
                        overview.schools().stream()
                                .map(school -> row(school, words))
                                .toList(),
                        List.of(meaning, words.of("hidden.why"))));
    }

    private static List<Cell> row(OfSchool school, FigureWords words) {
        Integer trained = school.trained();
        Integer days = school.days();
        return List.of(
                Cell.of(school.name()),
                Cell.of(words.of(school.stage())),
                Cell.of(school.teachers()),
                trained == null ? new Cell.Missing(words.of("hidden")) : Cell.of(trained),
                days == null ? Cell.missing() : Cell.of(days),
                Cell.of(words.of(school.familiesReached() ? "yes" : "no")));
    }
}
