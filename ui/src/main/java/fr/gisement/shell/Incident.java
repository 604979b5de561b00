package fr.gisement.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;

/** Gives a failure a short name that a visitor can read out and an operator find in the log. */
final class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Logs the failure and returns its name. */
    static String log(Logger log, Throwable failure) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String name = HexFormat.of().withUpperCase().formatHex(bytes);
        log.error("Incident {}", name, failure);
        return name;
    }
}
