package fr.gisement.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing read again. */
record Drawn(Element svg) {

    static Drawn read(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return new Drawn(factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement());
    }

    double width() {
        return Double.parseDouble(svg.getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(svg.getAttribute("height"));
    }

    List<Element> elements(String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }

    List<String> words() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    List<Box> labels() {
        return elements("text").stream().map(Box::of).toList();
    }

    /** Where a text stands, by the same estimate that drew it. */
    record Box(String text, double left, double top, double right, double foot) {

        static Box of(Element text) {
            double size = number(text, "font-size");
            double width = Letters.width(
                    text.getTextContent(),
                    size,
                    text.getAttribute("font-weight").equals("bold"));
            double x = number(text, "x");
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            double y = number(text, "y");
            return new Box(text.getTextContent(), left, y - size * 0.78, left + width, y + size * 0.25);
        }

        boolean overlaps(Box other) {
            return left < other.right - 0.5
                    && other.left < right - 0.5
                    && top < other.foot - 0.5
                    && other.top < foot - 0.5;
        }

        private static double number(Element element, String attribute) {
            return Double.parseDouble(element.getAttribute(attribute));
        }
    }
}
