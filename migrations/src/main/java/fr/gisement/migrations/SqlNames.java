package fr.gisement.migrations;

/** Writes names and texts into SQL where the server takes no parameters: in DDL. */
public final class SqlNames {

    private SqlNames() {}

    /** An identifier in double quotes. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A text in single quotes; assumes {@code standard_conforming_strings}, PostgreSQL's default. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
