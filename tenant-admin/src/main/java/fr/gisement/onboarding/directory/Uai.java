package fr.gisement.onboarding.directory;

import java.util.regex.Pattern;

/**
 * The national identifier of a school or a circonscription (unité administrative immatriculée): seven digits and a key
 * letter, which is the number modulo 23 in an alphabet without I, O and Q.
 */
public final class Uai {

    private static final Pattern FORM = Pattern.compile("[0-9]{7}[A-Z]");
    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private Uai() {}

    /** Whether it has seven digits and a letter, whatever the letter. */
    public static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether it is well-formed and its key letter is right. */
    public static boolean valid(String text) {
        return wellFormed(text) && text.equals(withKey(text));
    }

    /** The same number with the right key letter, of a well-formed one. */
    public static String withKey(String uai) {
        String number = uai.substring(0, 7);
        return number + KEYS.charAt(Integer.parseInt(number) % KEYS.length());
    }
}
