package fr.gisement.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell of a {@link Table}. */
public sealed interface Cell {

    /** Words, and nothing else whatever they begin with. */
    record Text(String text) implements Cell {}

    record Amount(BigDecimal value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** A share: 0.375 is 37,5 %. */
    record Percent(BigDecimal share) implements Cell {}

    /** No value, and a sign in its place: {@code –} for a group too small to be told. */
    record Missing(String sign) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long value) {
        return new Amount(BigDecimal.valueOf(value));
    }

    static Cell of(double value) {
        return new Amount(BigDecimal.valueOf(value));
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }

    static Cell percent(double share) {
        return new Percent(BigDecimal.valueOf(share));
    }

    static Cell missing() {
        return new Missing("–");
    }
}
