package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table to read: a plain HTML table, whose rows become cards on a phone. For a page of rows, not for thousands. The
 * columns are said first, then the rows, as often as they change.
 *
 * <pre>{@code
 * new DataTable<School>(getTranslation("console.schools"))
 *         .name(getTranslation("console.name"), school -> new Anchor(school.href(), school.name()))
 *         .text(getTranslation("console.commune"), School::commune)
 *         .number(getTranslation("console.staff"), school -> count(school.staff()))
 *         .rows(schools);
 * }</pre>
 */
public final class DataTable<T> extends Div {

    private record Column<T>(String label, String className, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTableRow head = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();

    /** @param caption what the table holds, for who does not see it */
    public DataTable(String caption) {
        addClassName("data-table");
        NativeTable table = new NativeTable();
        // a phone shows the rows as blocks, and browsers then forget that this is a table unless told
        table.getElement().setAttribute("role", "table").setAttribute("aria-label", caption);
        role(table.getHead().getElement(), "rowgroup");
        role(body.getElement(), "rowgroup");
        role(head.getElement(), "row");
        table.getHead().add(head);
        table.add(body);
        add(table);
    }

    /** The column that names the row; a phone shows it as the card's title. Usually the first, and a link. */
    public DataTable<T> name(String label, Function<T, Component> cell) {
        return column(label, "name", cell);
    }

    /** A column of words. */
    public DataTable<T> text(String label, Function<T, String> cell) {
        return column(label, "text", row -> new Text(cell.apply(row)));
    }

    /** A column of numbers, already written in the reader's language; they stand under one another. */
    public DataTable<T> number(String label, Function<T, String> cell) {
        return column(label, "number", row -> new Text(cell.apply(row)));
    }

    /** A column of something else: badges, links, faces. */
    public DataTable<T> component(String label, Function<T, Component> cell) {
        return column(label, "component", cell);
    }

    /** The last column: what can be done with the row. Its label is read out, not shown. */
    public DataTable<T> actions(String label, Function<T, Component> cell) {
        return column(label, "actions", cell);
    }

    /** Shows these rows in place of those before. */
    public DataTable<T> rows(List<T> rows) {
        body.removeAll();
        rows.forEach(row -> body.add(row(row)));
        return this;
    }

    private DataTable<T> column(String label, String className, Function<T, Component> cell) {
        columns.add(new Column<>(label, className, cell));
        Span words = new Span(label);
        words.setClassName("visually-hidden", className.equals("actions"));
        NativeTableHeaderCell header = new NativeTableHeaderCell(words);
        header.addClassName(className);
        header.getElement().setAttribute("scope", "col");
        role(header.getElement(), "columnheader");
        head.add(header);
        return this;
    }

    private NativeTableRow row(T row) {
        NativeTableRow line = new NativeTableRow();
        role(line.getElement(), "row");
        for (Column<T> column : columns) {
            NativeTableCell cell = new NativeTableCell(column.cell().apply(row));
            cell.addClassName(column.className());
            cell.getElement().setAttribute("data-label", column.label());
            role(cell.getElement(), column.className().equals("name") ? "rowheader" : "cell");
            line.add(cell);
        }
        return line;
    }

    private static void role(Element element, String role) {
        element.setAttribute("role", role);
    }
}
