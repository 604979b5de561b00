package fr.gisement.figures;

import java.time.Instant;
import java.util.Objects;

/**
 * A report as it travels.
 *
 * @param version of this form; raised when a reader of the former one would misread it
 * @param number one more than the circonscription's last
 * @param at when it was made up
 */
record SentReport(int version, long number, Instant at, CirconscriptionReport figures) {

    static final int VERSION = 1;
    static final String TOPIC = "figures";

    SentReport {
        Objects.requireNonNull(at);
        Objects.requireNonNull(figures);
    }
}
