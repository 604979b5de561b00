package fr.gisement.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Names of sessions: 192 random bits, which nobody guesses. */
final class SessionIds {

    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it may be one of ours, and is worth a question. */
    static boolean plausible(String id) {
        return FORM.matcher(id).matches();
    }
}
