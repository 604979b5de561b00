package fr.gisement.classes;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The levels of primary school, from the youngest; their names are what is said of them. */
public enum Level {
    TPS,
    PS,
    MS,
    GS,
    CP,
    CE1,
    CE2,
    CM1,
    CM2;

    private static final String BETWEEN = "-";

    /** Several levels in one class as schools write them: {@code CE1-CE2}. */
    public static String text(Collection<Level> levels) {
        return levels.stream().distinct().sorted().map(Level::name).collect(joining(BETWEEN));
    }

    /** @throws IllegalArgumentException when {@link #text} did not write it */
    static List<Level> parse(String text) {
        return Arrays.stream(text.split(BETWEEN, -1)).map(Level::valueOf).toList();
    }
}
