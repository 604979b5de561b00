package fr.gisement.onboarding.source;

import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Where the header line puts each known column, and how many columns there are. */
record HeaderLine<C extends Enum<C> & Column>(Map<C, Integer> positions, int width) {

    private static final int SHOWN = 20;

    static <C extends Enum<C> & Column> HeaderLine<C> of(CSVRecord header, Class<C> columns, String fileName) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            found.computeIfAbsent(Spelling.key(header.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        Map<C, Integer> positions = new EnumMap<>(columns);
        List<String> missing = new ArrayList<>();
        for (C column : columns.getEnumConstants()) {
            List<Integer> places = placesOf(column, found);
            if (places == null) {
                if (column.required()) {
                    missing.add(column.headers().getFirst());
                }
            } else if (places.size() > 1) {
                throw new OnboardingException(
                        ErrorCode.COLUMN_TWICE, fileName, Spelling.tidy(header.get(places.getFirst())));
            } else {
                positions.put(column, places.getFirst());
            }
        }
        if (!missing.isEmpty()) {
            throw new OnboardingException(
                    ErrorCode.COLUMNS_MISSING, fileName, String.join(", ", missing), shown(header));
        }
        return new HeaderLine<>(positions, header.size());
    }

    private static <C extends Column> @Nullable List<Integer> placesOf(C column, Map<String, List<Integer>> found) {
        for (String spelling : column.headers()) {
            List<Integer> places = found.get(Spelling.key(spelling));
            if (places != null) {
                return places;
            }
        }
        return null;
    }

    private static String shown(CSVRecord header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(header.size(), SHOWN); i++) {
            String name = Spelling.tidy(header.get(i));
            names.add(name.length() > 40 ? name.substring(0, 40) + "…" : name);
        }
        return String.join(", ", names) + (header.size() > SHOWN ? ", …" : "");
    }
}
