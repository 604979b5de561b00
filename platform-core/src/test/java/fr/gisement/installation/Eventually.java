package fr.gisement.installation;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Asks again until there is an answer. */
final class Eventually {

    private static final int ATTEMPTS = 600;

    private Eventually() {}

    static void holds(BooleanSupplier condition) {
        value(() -> {
            if (!condition.getAsBoolean()) {
                throw new IllegalStateException("Not yet");
            }
            return true;
        });
    }

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
