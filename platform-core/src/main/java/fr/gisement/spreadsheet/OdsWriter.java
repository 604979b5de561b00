package fr.gisement.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables as an OpenDocument file: its parts, in the order that the format asks for. */
final class OdsWriter {

    private static final String VERSION = "1.3";

    private OdsWriter() {}

    static byte[] write(List<Table> tables) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(SheetText.name(table.name(), taken)));
        names.add(SheetText.name("Notes", taken));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("content.xml", new OdsContent(tables, names).bytes());
        parts.put("styles.xml", new Markup("office:document-styles", "office:version", VERSION).bytes());
        parts.put("meta.xml", meta(tables));
        parts.put("settings.xml", settings(names.subList(0, tables.size())));
        parts.put("META-INF/manifest.xml", manifest(parts.keySet()));
        return zipped(parts);
    }

    private static byte[] meta(List<Table> tables) {
        Markup meta = new Markup("office:document-meta", "office:version", VERSION).open("office:meta");
        meta.leaf("meta:generator", "Gisement").leaf("dc:language", "fr-FR");
        meta.leaf("dc:title", SheetText.words(tables.getFirst().caption()));
        return meta.bytes();
    }

    /** The first row of each table stays where it is when one scrolls. */
    private static byte[] settings(List<String> names) {
        Markup settings = new Markup("office:document-settings", "office:version", VERSION)
                .open("office:settings")
                .open("config:config-item-set", "config:name", "ooo:view-settings")
                .open("config:config-item-map-indexed", "config:name", "Views")
                .open("config:config-item-map-entry")
                .open("config:config-item-map-named", "config:name", "Tables");
        for (String name : names) {
            settings.open("config:config-item-map-entry", "config:name", name);
            setting(settings, "VerticalSplitMode", "short", "2");
            setting(settings, "VerticalSplitPosition", "int", "1");
            setting(settings, "ActiveSplitRange", "short", "2");
            setting(settings, "PositionBottom", "int", "1");
            settings.close();
        }
        return settings.bytes();
    }

    private static void setting(Markup settings, String name, String type, String value) {
        settings.leaf("config:config-item", value, "config:name", name, "config:type", type);
    }

    private static byte[] manifest(Set<String> parts) {
        Markup manifest = new Markup("manifest:manifest", "manifest:version", VERSION);
        entry(manifest, "/", Spreadsheets.ODS_TYPE);
        parts.forEach(part -> entry(manifest, part, "text/xml"));
        return manifest.bytes();
    }

    private static void entry(Markup manifest, String path, String type) {
        manifest.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            // first and as it is, so that a file tells its type by its first bytes
            byte[] type = Spreadsheets.ODS_TYPE.getBytes(UTF_8);
            CRC32 check = new CRC32();
            check.update(type);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(check.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }
}
