package fr.gisement.year;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Who and what is taken when: people by their mail, rooms by their name. What would clash is refused, and counted. */
final class Agenda {

    private final Map<String, NavigableMap<Instant, Instant>> taken = new HashMap<>();
    private int refused;

    /** Takes all of them for a span, or none when one is taken already. */
    boolean book(Collection<String> all, Instant start, Instant end) {
        if (!all.stream().allMatch(it -> free(it, start, end))) {
            refused++;
            return false;
        }
        all.forEach(it -> taken.computeIfAbsent(it, key -> new TreeMap<>()).put(start, end));
        return true;
    }

    boolean free(String one, Instant start, Instant end) {
        NavigableMap<Instant, Instant> spans = taken.get(one);
        if (spans == null) {
            return true;
        }
        Map.Entry<Instant, Instant> before = spans.lowerEntry(end);
        return before == null || !before.getValue().isAfter(start);
    }

    /** How often something was wanted that was taken. */
    int refused() {
        return refused;
    }
}
