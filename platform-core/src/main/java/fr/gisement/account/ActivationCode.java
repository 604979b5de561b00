package fr.gisement.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** The two forms of a way to choose a password: a code for a hand to copy, a token for a link. */
final class ActivationCode {

    /** Without what looks alike on paper: 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
    static final String LETTERS = "ACDEFGHJKMNPQRTVWXY34679";

    static final int LENGTH = 8;

    private static final int TOKEN_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ActivationCode() {}

    /** Eight letters and figures. */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** 160 bits that fit into an address. */
    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As it is printed, in two halves. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What was typed without spaces and dashes, in capitals. */
    static String typed(String text) {
        return text.replaceAll("[\\s\\p{Pd}.]", "").toUpperCase(Locale.ROOT);
    }
}
