package fr.gisement.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file is kept as, and how browsers are told of it. */
public enum FileFormat {
    PDF("application/pdf", "pdf"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    JPEG("image/jpeg", "jpg"),
    MP4("video/mp4", "mp4"),
    WEBM("video/webm", "webm");

    /** An OpenDocument begins with its type, as the first entry of an archive, not compressed (ODF 1.3, part 2, 3.3). */
    private static final String FIRST_ENTRY = "mimetype" + ODT.type;

    private static final int ENTRY_NAME = 30;

    /** Whoever makes MP4 says for whom; what these read, browsers read. */
    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "qt  ");

    private static final int EBML_HEADER = 64;

    private final String type;
    private final String ending;

    FileFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** What the first bytes say; empty when it is none of what is kept as it comes. */
    static Optional<FileFormat> of(byte[] content) {
        if (text(content, 0, 5).equals("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text(content, 0, 4).equals("PK\u0003\u0004")
                && text(content, ENTRY_NAME, FIRST_ENTRY.length()).equals(FIRST_ENTRY)
                && text(content, ENTRY_NAME + FIRST_ENTRY.length(), 2).equals("PK")) {
            return Optional.of(ODT);
        }
        if (text(content, 4, 4).equals("ftyp") && BRANDS.contains(text(content, 8, 4))) {
            return Optional.of(MP4);
        }
        if (text(content, 0, 4).equals("\u001aE\u00df\u00a3")
                && text(content, 0, EBML_HEADER).contains("webm")) {
            return Optional.of(WEBM);
        }
        return Optional.empty();
    }

    private static String text(byte[] content, int from, int length) {
        return from >= content.length
                ? ""
                : new String(
                        Arrays.copyOfRange(content, from, Math.min(content.length, from + length)),
                        StandardCharsets.ISO_8859_1);
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** What a file's name ends with, without the dot. */
    public String ending() {
        return ending;
    }
}
