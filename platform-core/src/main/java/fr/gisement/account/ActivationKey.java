package fr.gisement.account;

/**
 * What somebody shows at the door to choose a password: a link's token, or an address and a code.
 *
 * @param mail empty with a token
 */
public record ActivationKey(String mail, String secret) {

    public static ActivationKey link(String token) {
        return new ActivationKey("", token);
    }

    boolean isLink() {
        return mail.isEmpty();
    }

    @Override
    public String toString() {
        return "ActivationKey"; // the secret must not reach a log
    }
}
