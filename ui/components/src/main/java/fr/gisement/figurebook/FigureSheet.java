package fr.gisement.figurebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.chart.Chart;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.components.TableFold;
import fr.gisement.spreadsheet.Cell;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Kind;
import java.util.List;

/** A book of figures on a screen: those that stand for themselves, then each drawing with its table. */
@StyleSheet("assets/chart.css")
@StyleSheet("assets/figures.css")
public final class FigureSheet extends Div {

    /** More columns stand closer. */
    private static final int MANY = 5;

    /** More rows are folded away on a phone, where each is a card. */
    private static final int LONG = 6;

    public FigureSheet(FigureBook book) {
        addClassName("figure-sheet");
        add(keys(book.keys(), book.words()));
        book.exhibits().forEach(exhibit -> add(card(exhibit, book.words())));
    }

    private static Component keys(KeyFigures keys, FigureWords words) {
        String title = keys.caption();
        return new Card(
                title,
                new DataTable<KeyFigure>(title)
                        .name(words.of("column.figure"), it -> new Div(new Span(it.title()), detail(it.definition())))
                        .component(words.of("column.value"), it -> value(keys, it))
                        .rows(keys.all()));
    }

    private static Component value(KeyFigures keys, KeyFigure figure) {
        Span value = new Span(keys.value(figure));
        value.addClassName(figure.value() == null ? "untold" : "value");
        return new Div(value, detail(keys.context(figure)));
    }

    private static Component card(Exhibit exhibit, FigureWords words) {
        Card card = new Card(exhibit.title());
        Chart chart = exhibit.chart();
        Paragraph meaning = new Paragraph(exhibit.meaning());
        meaning.addClassName("meaning");
        if (chart == null) {
            card.add(meaning);
            card.add(alone(exhibit, words));
        } else {
            Div drawn = new Div(new Room(chart), meaning);
            drawn.addClassName("drawn");
            card.add(drawn, fold(exhibit, words));
        }
        return card;
    }

    private static Component alone(Exhibit exhibit, FigureWords words) {
        int rows = exhibit.table().rows().size();
        if (rows == 0) {
            return new Paragraph(words.of("none"));
        }
        return rows > LONG ? fold(exhibit, words).openWithRoom() : table(exhibit, words);
    }

    private static TableFold fold(Exhibit exhibit, FigureWords words) {
        return new TableFold(words.of("showTable"), exhibit.title(), table(exhibit, words));
    }

    private static DataTable<List<Cell>> table(Exhibit exhibit, FigureWords words) {
        Table table = exhibit.table();
        DataTable<List<Cell>> shown = new DataTable<>(exhibit.title());
        shown.setClassName("many", table.columns().size() > MANY);
        for (int at = 0; at < table.columns().size(); at++) {
            int column = at;
            Table.Column of = table.columns().get(column);
            if (column == 0) {
                shown.name(of.title(), row -> new Span(words.text(row.get(column))));
            } else if (of.kind() == Kind.TEXT) {
                shown.text(of.title(), row -> words.text(row.get(column)));
            } else {
                shown.number(of.title(), row -> words.text(row.get(column)));
            }
        }
        return shown.rows(table.rows());
    }

    private static Span detail(String text) {
        Span detail = new Span(text);
        detail.addClassName("detail");
        return detail;
    }

    /** Where a drawing stands: both are there, the room decides which is seen. */
    @Tag("figure")
    private static final class Room extends Component {

        Room(Chart chart) {
            getElement().setAttribute("class", "chart-room").setProperty("innerHTML", chart.wide() + chart.narrow());
        }
    }
}
