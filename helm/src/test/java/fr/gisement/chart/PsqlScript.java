package fr.gisement.chart;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Does with a connection what psql does with the scripts of the restore: each writes a script, which is then run. */
final class PsqlScript {

    private static final Pattern COPY = Pattern.compile("\\\\copy (.+) (to|from) '([^']+)'");

    private PsqlScript() {}

    /** {@code psql -At -v schema=… -f file}: the lines it prints. */
    static List<String> written(Connection connection, Path file, String schema) throws SQLException {
        String script = Chart.read(file).replaceAll("(?m)^--.*$", "").replace(":'schema'", "'" + schema + "'");
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : Arrays.asList(script.split(";\\s*\\n(?=\\s*(select|with|$))"))) {
                if (!query.isBlank()) {
                    try (ResultSet rows = statement.executeQuery(query)) {
                        while (rows.next()) {
                            lines.add(rows.getString(1));
                        }
                    }
                }
            }
        }
        return lines;
    }

    /** {@code psql -f script} in a folder; stops at the first error, as the scripts ask for. */
    static void run(Connection connection, List<String> script, Path folder) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement()) {
            for (String line : script) {
                Matcher copy = COPY.matcher(line);
                if (copy.matches() && copy.group(2).equals("to")) {
                    try (Writer file = Files.newBufferedWriter(folder.resolve(copy.group(3)))) {
                        copies.copyOut("copy %s to stdout".formatted(copy.group(1)), file);
                    }
                } else if (copy.matches()) {
                    try (Reader file = Files.newBufferedReader(folder.resolve(copy.group(3)))) {
                        copies.copyIn("copy %s from stdin".formatted(copy.group(1)), file);
                    }
                } else if (!line.startsWith("\\set ")) {
                    statement.execute(line);
                }
            }
        }
    }
}
