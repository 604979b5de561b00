package fr.gisement.installation;

import java.util.concurrent.Callable;

/** Asks again until there is an answer. */
final class Eventually {

    private static final int ATTEMPTS = 600;

    private Eventually() {}

    static <T> T value(Callable<T> question) {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.call();
            } catch (Exception e) {
                if (attempt == ATTEMPTS) {
                    throw new AssertionError("No answer after " + ATTEMPTS + " attempts", e);
                }
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
