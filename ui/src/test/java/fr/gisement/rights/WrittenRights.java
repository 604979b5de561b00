package fr.gisement.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/rights.md}. */
final class WrittenRights {

    /** From a module's folder, where its tests run. */
    private static final Path DOCUMENT = Path.of("..", "docs", "rights.md");

    private WrittenRights() {}

    /** The table between {@code ```name} and the closing fence. */
    static String table(String name) throws IOException {
        Matcher table = Pattern.compile("(?s)```" + name + "\\n(.*?)```").matcher(Files.readString(DOCUMENT));
        if (!table.find()) {
            throw new IllegalStateException("docs/rights.md has no table of " + name);
        }
        return table.group(1).stripTrailing();
    }
}
