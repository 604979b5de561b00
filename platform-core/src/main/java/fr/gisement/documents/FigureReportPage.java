package fr.gisement.documents;

import static fr.gisement.documents.Words.text;

import fr.gisement.documents.FigureReport.Column;
import fr.gisement.documents.FigureReport.Definition;
import fr.gisement.documents.FigureReport.Figure;
import java.util.List;
import org.w3c.dom.Element;

/** Figures: what they mean, then each as a drawing and as its table. */
final class FigureReportPage {

    /** As many rows stay together on a page. */
    private static final int SHORT = 12;

    /** More columns stand closer, in smaller letters. */
    private static final int COLUMNS = 7;

    private FigureReportPage() {}

    static Paper of(FigureReport report) {
        String day = Words.date(report.day());
        Paper paper = new Paper(
                report.title(), text("report.description", report.title(), day), report.title() + " · " + day);
        Element body = paper.body();
        paper.add(body, "p", "issuer", report.issuer());
        paper.add(body, "h1", "", report.title());
        paper.add(body, "p", "kind", text("report.day", day));
        if (!report.definitions().isEmpty()) {
            paper.add(body, "h2", "", text("report.definitions"));
        }
        for (Definition definition : report.definitions()) {
            Element line = paper.add(body, "p", "meaning");
            paper.add(line, "span", "term", definition.term() + "\u00A0: ");
            paper.add(line, "span", "", definition.meaning());
        }
        report.figures().forEach(figure -> figure(paper, figure));
        return paper;
    }

    private static void figure(Paper paper, Figure figure) {
        String svg = figure.svg();
        if (svg == null) {
            paper.add(paper.body(), "h2", "", figure.title());
        } else {
            Element block = paper.add(paper.body(), "div", "figure");
            paper.add(block, "h2", "", figure.title());
            paper.drawing(block, svg, figure.title() + ". " + figure.summary());
        }
        if (!figure.rows().isEmpty()) {
            table(paper, figure);
        }
        figure.notes().forEach(note -> paper.add(paper.body(), "p", "note", note));
    }

    private static void table(Paper paper, Figure figure) {
        List<Column> columns = figure.columns();
        String cssClass =
                "values" + (figure.rows().size() <= SHORT ? " short" : "") + (columns.size() > COLUMNS ? " many" : "");
        Element table = paper.add(paper.body(), "table", cssClass);
        Element head = paper.add(paper.add(table, "thead", ""), "tr", "");
        for (Column column : columns) {
            paper.add(head, "th", side(column), column.title()).setAttribute("scope", "col");
        }
        Element rows = paper.add(table, "tbody", "");
        for (List<String> cells : figure.rows()) {
            Element row = paper.add(rows, "tr", "");
            for (int at = 0; at < cells.size(); at++) {
                Element cell = paper.add(row, at == 0 ? "th" : "td", side(columns.get(at)), cells.get(at));
                if (at == 0) {
                    cell.setAttribute("scope", "row");
                }
            }
        }
    }

    private static String side(Column column) {
        return column.number() ? "amount" : "";
    }
}
