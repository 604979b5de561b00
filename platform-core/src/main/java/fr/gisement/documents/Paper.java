package fr.gisement.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as a tree of elements: what is written into it is text and cannot become anything else. */
final class Paper {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]+");

    private final Document document = Xml.empty();
    private final Element body;

    Paper(String title, String description, String foot) {
        Element html = document.createElement("html");
        html.setAttribute("lang", "fr");
        document.appendChild(html);
        Element head = add(html, "head", "");
        text(add(head, "title", ""), printable(title));
        meta(head, "description", description);
        meta(head, "subject", description);
        text(add(head, "style", ""), style());
        body = add(html, "body", "");
        add(body, "div", "foot", foot);
    }

    Document document() {
        return document;
    }

    Element body() {
        return body;
    }

    Element add(Element parent, String name, String cssClass) {
        Element element = document.createElement(name);
        if (!cssClass.isEmpty()) {
            element.setAttribute("class", cssClass);
        }
        parent.appendChild(element);
        return element;
    }

    Element add(Element parent, String name, String cssClass, String text) {
        Element element = add(parent, name, cssClass);
        text(element, printable(text));
        return element;
    }

    /** Rows of a name and a value. */
    void facts(Element parent, List<Fact> facts) {
        Element rows = add(add(parent, "table", "facts"), "tbody", "");
        for (Fact fact : facts) {
            if (!fact.value().isBlank()) {
                Element row = add(rows, "tr", "");
                add(row, "th", "", fact.name()).setAttribute("scope", "row");
                add(row, "td", "", fact.value());
            }
        }
    }

    /** Takes a drawing in; its words are drawn as they stand. */
    void drawing(Element parent, String svg, String summary) {
        Element drawing = (Element) document.importNode(Xml.svg(svg).getDocumentElement(), true);
        drawing.setAttribute("alt", printable(summary));
        parent.appendChild(drawing);
    }

    /** Composed letters and plain spaces, which the fonts have; nothing that is not to be seen. */
    static String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u202F', '\u00A0');
        return UNSEEN.matcher(composed).replaceAll(" ");
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", printable(content));
    }

    private void text(Element element, String text) {
        element.appendChild(document.createTextNode(text));
    }

    private static String style() {
        try (InputStream style = PdfWriter.resource("papers.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    record Fact(String name, String value) {}
}
