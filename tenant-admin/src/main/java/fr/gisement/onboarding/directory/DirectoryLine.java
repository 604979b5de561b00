package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.source.CsvRow;
import fr.gisement.onboarding.source.Spelling;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the directory about a school, before its rules were applied. */
record DirectoryLine(
        int line,
        School school,
        String status,
        String state,
        String ministry,
        String circonscriptionCode,
        String circonscriptionName,
        @Nullable String rpi,
        String updatedOn,
        boolean wide) {

    static DirectoryLine of(CsvRow<DirectoryColumn> row) {
        return new DirectoryLine(
                row.line(),
                SchoolCells.school(row),
                row.value(DirectoryColumn.STATUS),
                row.value(DirectoryColumn.STATE),
                row.value(DirectoryColumn.MINISTRY),
                row.value(DirectoryColumn.CIRCONSCRIPTION_CODE).toUpperCase(Locale.ROOT),
                row.value(DirectoryColumn.CIRCONSCRIPTION_NAME),
                rpi(row.value(DirectoryColumn.RPI)),
                row.value(DirectoryColumn.UPDATED_ON),
                row.wide());
    }

    /** Whether both say the same of the school, wherever they stand. */
    boolean same(DirectoryLine other) {
        return content().equals(other.content());
    }

    boolean isPrivate() {
        return Spelling.key(status).startsWith("prive");
    }

    boolean isPublic() {
        return Spelling.key(status).equals("public");
    }

    String label() {
        return school.label();
    }

    private List<Object> content() {
        return List.of(
                school,
                status,
                state,
                ministry,
                circonscriptionCode,
                circonscriptionName,
                rpi == null ? "" : rpi,
                updatedOn,
                wide);
    }

    /** The directory writes "0" or nothing for a school outside any RPI. */
    private static @Nullable String rpi(String text) {
        return text.replace("0", "").isEmpty() ? null : text;
    }
}
