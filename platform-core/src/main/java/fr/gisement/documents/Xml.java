package fr.gisement.documents;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Trees of elements, read without document types, entities or anything fetched. */
final class Xml {

    private Xml() {}

    static Document empty() {
        return builder().newDocument();
    }

    static Document svg(String svg) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(null);
            Document read = builder.parse(new InputSource(new StringReader(svg)));
            if (!read.getDocumentElement().getNodeName().equals("svg")) {
                throw new IllegalArgumentException("not a drawing");
            }
            return read;
        } catch (SAXException | IOException broken) {
            throw new IllegalArgumentException("not a drawing", broken);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
