package fr.gisement.migrations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The passwords of tenant logins: each derived from one secret and the login's name (HMAC-SHA-256), none stored. */
public final class LoginPasswords {

    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException when the secret is shorter than 32 characters */
    public LoginPasswords(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The login secret needs at least " + SHORTEST_SECRET + " characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The password of one login: 43 characters of base64url. */
    public String passwordOf(String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(("login:" + login).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
