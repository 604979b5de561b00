package fr.gisement.spreadsheet;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads a sheet of OpenDocument by the XML that it is. */
public final class SheetReader {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private SheetReader() {}

    public static List<List<Value>> read(String xml, String sheet) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList tables = document.getElementsByTagNameNS(TABLE, "table");
        for (int at = 0; at < tables.getLength(); at++) {
            Element table = (Element) tables.item(at);
            if (table.getAttributeNS(TABLE, "name").equals(sheet)) {
                return rows(table);
            }
        }
        throw new AssertionError("no sheet " + sheet);
    }

    private static List<List<Value>> rows(Element table) {
        List<List<Value>> read = new ArrayList<>();
        NodeList rows = table.getElementsByTagNameNS(TABLE, "table-row");
        for (int at = 0; at < rows.getLength(); at++) {
            List<Value> values = new ArrayList<>();
            NodeList cells = ((Element) rows.item(at)).getElementsByTagNameNS(TABLE, "table-cell");
            for (int column = 0; column < cells.getLength(); column++) {
                Element cell = (Element) cells.item(column);
                String type = cell.getAttributeNS(OFFICE, "value-type");
                if (!type.isEmpty()) {
                    boolean named = type.equals("date") || type.equals("string");
                    String value = cell.getAttributeNS(OFFICE, named ? type + "-value" : "value");
                    values.add(new Value(type, value, text(cell)));
                }
            }
            if (!values.isEmpty()) {
                read.add(values);
            }
        }
        return read;
    }

    private static String text(Element cell) {
        List<String> lines = new ArrayList<>();
        for (Node node = cell.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals("text:p")) {
                StringBuilder line = new StringBuilder();
                line(node, line);
                lines.add(line.toString());
            }
        }
        return String.join("\n", lines).replaceAll("[\u00A0\u202F]", " ");
    }

    private static void line(Node parent, StringBuilder line) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeName()) {
                case "#text" -> line.append(node.getNodeValue());
                case "text:tab" -> line.append('\t');
                case "text:line-break" -> line.append('\n');
                case "text:s" -> {
                    String count = ((Element) node).getAttribute("text:c");
                    line.append(" ".repeat(count.isEmpty() ? 1 : Integer.parseInt(count)));
                }
                default -> line(node, line);
            }
        }
    }

    /** A cell: its type, its value for a machine, its text for a reader. */
    public record Value(String type, String value, String text) {}
}
