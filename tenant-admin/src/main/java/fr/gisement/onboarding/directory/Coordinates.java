package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.source.CsvRow;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a school stands: from latitude and longitude, else from the position "latitude, longitude" of newer files, else
 * from the Lambert 93 coordinates of older ones.
 */
record Coordinates(@Nullable Double latitude, @Nullable Double longitude) {

    private static final Coordinates NONE = new Coordinates(null, null);
    private static final String LAMBERT_93 = "2154";
    private static final Pattern PAIR = Pattern.compile("\\s*[,;]\\s*");

    static Coordinates of(CsvRow<DirectoryColumn> row) {
        Coordinates plain = of(row.value(DirectoryColumn.LATITUDE), row.value(DirectoryColumn.LONGITUDE));
        if (plain.latitude() != null) {
            return plain;
        }
        String[] position = PAIR.split(row.value(DirectoryColumn.POSITION), -1);
        if (position.length == 2) {
            return of(position[0], position[1]);
        }
        String system = row.value(DirectoryColumn.EPSG);
        Double x = number(row.value(DirectoryColumn.X));
        Double y = number(row.value(DirectoryColumn.Y));
        if (x == null || y == null || !(system.isEmpty() || system.endsWith(LAMBERT_93))) {
            return NONE;
        }
        return Lambert93.inside(x, y) ? Lambert93.toWgs84(x, y) : NONE;
    }

    private static Coordinates of(String latitude, String longitude) {
        Double north = number(latitude);
        Double east = number(longitude);
        if (north == null || east == null || Math.abs(north) > 90 || Math.abs(east) > 180) {
            return NONE;
        }
        return new Coordinates(north, east);
    }

    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
