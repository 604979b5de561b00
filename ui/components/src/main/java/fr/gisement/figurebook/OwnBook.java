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
        KeyFigures keys = keys(overview, words);
        StageExhibits stages = new StageExhibits(words);
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(stages.today(report.today(), report.schools(), report.day()));
        SchoolMap map = new SchoolMap(words, report.day());
        map.of(overview.schools()).ifPresent(exhibits::add);
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
                keys(overview, words).stages(report.today(), report.schools()).table());
    }

    private static KeyFigures keys(OwnOverview overview, FigureWords words) {
        CirconscriptionReport report = overview.report();
        return new KeyFigures(words, report.day())
                .training(
                        report.training(),
                        overview.peopleHidden(),
                        overview.year().toString())
                .delay(report.delay())
                .families(report.familiesReached(), report.schools());
    }

    private static Exhibit schools(OwnOverview overview, FigureWords words) {
        String title = words.of("schools");
        String meaning = words.of("schools.means", words.day(overview.report().day())) + " " + words.of("hidden.why");
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
                        List.of(meaning)));
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
