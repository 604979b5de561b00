package fr.gisement.documents;

import static fr.gisement.documents.Words.text;

import fr.gisement.documents.Paper.Fact;
import fr.gisement.documents.SignatureSheet.Boxes;
import fr.gisement.documents.SignatureSheet.Participant;
import java.util.List;
import org.w3c.dom.Element;

/** The sheet to sign: the head of its table stands on each page. */
final class SignatureSheetPage {

    private static final Participant NOBODY = new Participant("", "");

    private SignatureSheetPage() {}

    static Paper of(SignatureSheet sheet) {
        String title = text("sheet.kind") + " – " + sheet.title();
        Paper paper = new Paper(
                title,
                text("sheet.description", title, Words.date(sheet.day())),
                sheet.title() + " · " + Words.date(sheet.day()));
        Element body = paper.body();
        paper.add(body, "p", "issuer", sheet.issuer());
        paper.add(body, "p", "kind", text("sheet.kind"));
        paper.add(body, "h1", "", sheet.title());
        String hours = text("sheet.from.to", Words.time(sheet.start()), Words.time(sheet.end()));
        paper.facts(
                body,
                List.of(
                        new Fact(text("sheet.day"), Words.day(sheet.day())),
                        new Fact(text("sheet.hours"), hours),
                        new Fact(text("sheet.place"), sheet.place()),
                        new Fact(
                                text("sheet.trainers", sheet.trainers().size()), String.join(", ", sheet.trainers()))));
        table(paper, sheet);
        closing(paper, sheet.trainers());
        return paper;
    }

    private static void table(Paper paper, SignatureSheet sheet) {
        List<String> boxes = sheet.boxes() == Boxes.ONCE
                ? List.of(text("sheet.signature"))
                : List.of(text("sheet.morning"), text("sheet.afternoon"));
        Element table = paper.add(paper.body(), "table", sheet.boxes() == Boxes.ONCE ? "signing once" : "signing");
        Element head = paper.add(paper.add(table, "thead", ""), "tr", "");
        title(paper, head, "number", text("sheet.number"));
        title(paper, head, "name", text("sheet.name"));
        title(paper, head, "", text("sheet.school"));
        boxes.forEach(box -> title(paper, head, "box", box));
        Element rows = paper.add(table, "tbody", "");
        int lines = sheet.participants().size() + sheet.emptyLines();
        for (int line = 0; line < lines; line++) {
            boolean known = line < sheet.participants().size();
            Participant participant = known ? sheet.participants().get(line) : NOBODY;
            Element row = paper.add(rows, "tr", "");
            paper.add(row, "td", "number", Integer.toString(line + 1));
            paper.add(row, "td", "name", participant.name());
            paper.add(row, "td", "", participant.school());
            boxes.forEach(box -> paper.add(row, "td", "box"));
        }
    }

    private static void closing(Paper paper, List<String> trainers) {
        Element block = paper.add(paper.body(), "div", "closing");
        paper.add(block, "p", "kind", text("sheet.closing", trainers.size()));
        Element rows = paper.add(paper.add(block, "table", ""), "tbody", "");
        for (int first = 0; first < trainers.size(); first += 2) {
            Element row = paper.add(rows, "tr", "");
            paper.add(row, "td", "", trainers.get(first));
            paper.add(row, "td", "", first + 1 < trainers.size() ? trainers.get(first + 1) : "");
        }
    }

    private static void title(Paper paper, Element row, String cssClass, String text) {
        paper.add(row, "th", cssClass, text).setAttribute("scope", "col");
    }
}
