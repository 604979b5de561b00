package fr.gisement.onboarding.source;

import java.io.IOException;
import java.io.Reader;

/** Finds what separates the cells: the most frequent candidate of the header line, outside quotes. */
final class Separator {

    private static final String CANDIDATES = ";,\t";

    private Separator() {}

    static char of(Reader reader) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean text = false;
        for (int c = reader.read(); c != -1; c = reader.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (text) {
                    break;
                }
            } else {
                text |= !Character.isWhitespace(c);
                int candidate = CANDIDATES.indexOf(c);
                if (!quoted && candidate >= 0) {
                    counts[candidate]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return CANDIDATES.charAt(best);
    }
}
