package fr.gisement.calendar;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that stays text in a format of lines. */
final class CalendarText {

    private static final int OCTETS = 75;
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\u0080-\u009F]");

    private CalendarText() {}

    /** Without breaks: the library lets a lone carriage return pass, and readers take it for the end of a line. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').strip();
    }

    /** With line feeds as its only breaks, which the library writes as {@code \n}. */
    static String lines(String text) {
        return UNSEEN.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
    }

    /** The library folds by characters; RFC 5545 (3.1) counts octets, 75 of them, and no character is cut in two. */
    static String folded(String calendar) {
        StringBuilder folded = new StringBuilder(calendar.length() + 64);
        for (String line : (Iterable<String>) calendar.replace("\r\n ", "").lines()::iterator) {
            int octets = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                String character = Character.toString(line.codePointAt(at));
                int size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += size;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
