package fr.gisement.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One part of an OpenDocument file, written so that what somebody typed is never markup. */
final class Markup {

    private static final Map<String, String> SPACES = Map.of(
            "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
            "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
            "number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
            "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
            "config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
            "manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
            "dc", "http://purl.org/dc/elements/1.1/");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** Begins a part with its root. */
    Markup(String root, String... attributes) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            for (Map.Entry<String, String> space : SPACES.entrySet()) {
                writer.writeAttribute("xmlns:" + space.getKey(), space.getValue());
            }
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        attributes(attributes);
    }

    /** An element with names and values of attributes in turn. */
    Markup open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return attributes(attributes);
    }

    Markup close() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    Markup empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    Markup leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        try {
            writer.writeCharacters(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    /** Ends the part. */
    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return written.toByteArray();
    }

    private Markup attributes(String... attributes) {
        try {
            for (int at = 0; at < attributes.length; at += 2) {
                writer.writeAttribute(attributes[at], attributes[at + 1]);
            }
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }
}
