package fr.gisement.installation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of one use, derived from the installation's secret: what is sealed with it says nothing to who reads it. */
public final class DerivedKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param use a label of its own, so that a seal for one use is worthless for another */
    public DerivedKey(Installation installation, String use) {
        byte[] secret = installation.loginSecret().getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), "key:" + use), ALGORITHM);
    }

    /** The seal of a text (HMAC-SHA-256). */
    public byte[] seal(String text) {
        return mac(key, text);
    }

    /** Whether the seal is the text's; takes as long when it is not. */
    public boolean matches(String text, byte[] seal) {
        return MessageDigest.isEqual(seal(text), seal);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
