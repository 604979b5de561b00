package fr.gisement.documents;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Says that somebody was there.
 *
 * @param days one at least, in order
 * @param hours the time that counts, to the minute
 * @param kind what the hours count as: {@code animations pédagogiques}
 * @param issuer who issues it, and on whose behalf it is signed
 * @param id what it is found again by
 */
public record Certificate(
        String issuer,
        String name,
        String module,
        List<LocalDate> days,
        Duration hours,
        String kind,
        String place,
        List<String> trainers,
        LocalDate issued,
        String id) {

    public Certificate {
        days = List.copyOf(days);
        trainers = List.copyOf(trainers);
        if (days.isEmpty() || hours.isNegative() || hours.isZero()) {
            throw new IllegalArgumentException("who was there was so on a day, for a time");
        }
    }
}
