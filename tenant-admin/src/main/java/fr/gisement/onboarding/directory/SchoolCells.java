package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.source.CsvRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a line into a school. A cell that makes no sense is as good as empty: none of these is required. */
final class SchoolCells {

    private static final Set<String> YES = Set.of("1", "oui", "o", "true", "vrai", "x");
    private static final Pattern FRENCH_DATE = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private SchoolCells() {}

    static School school(CsvRow<DirectoryColumn> row) {
        String postalCode = row.value(DirectoryColumn.POSTAL_CODE);
        Coordinates place = Coordinates.of(row);
        return new School(
                row.value(DirectoryColumn.UAI).toUpperCase(Locale.ROOT),
                row.value(DirectoryColumn.NAME),
                address(row, postalCode),
                text(postalCode),
                row.value(DirectoryColumn.COMMUNE),
                text(row.value(DirectoryColumn.COMMUNE_CODE)),
                text(row.value(DirectoryColumn.PHONE)),
                text(row.value(DirectoryColumn.MAIL)),
                place.latitude(),
                place.longitude(),
                row.value(DirectoryColumn.STATUS).toLowerCase(Locale.ROOT).startsWith("priv"),
                yes(row.value(DirectoryColumn.NURSERY)),
                yes(row.value(DirectoryColumn.ELEMENTARY)),
                text(row.value(DirectoryColumn.NATURE)),
                date(row.value(DirectoryColumn.OPENED_ON)));
    }

    /** {@code yyyy-MM-dd}, with or without a time after it, or {@code dd/MM/yyyy}. */
    static @Nullable LocalDate date(String text) {
        try {
            if (FRENCH_DATE.matcher(text).matches()) {
                return LocalDate.parse(text, DAY_FIRST);
            }
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The directory repeats postal code and town in the third line: that is no address. */
    private static @Nullable String address(CsvRow<DirectoryColumn> row, String postalCode) {
        List<String> lines = new ArrayList<>();
        for (DirectoryColumn column :
                List.of(DirectoryColumn.ADDRESS_1, DirectoryColumn.ADDRESS_2, DirectoryColumn.ADDRESS_3)) {
            String line = row.value(column);
            if (!line.isEmpty() && (postalCode.isEmpty() || !line.startsWith(postalCode))) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static boolean yes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }
}
