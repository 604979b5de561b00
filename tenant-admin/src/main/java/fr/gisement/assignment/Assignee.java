package fr.gisement.assignment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be assigned. Somebody the platform knows by this address keeps the name it knows; for anybody else a name
 * must be given.
 *
 * @param civility {@code M.} or {@code Mme}; null when unknown
 * @param givenName empty for somebody known
 * @param familyName empty for somebody known
 */
public record Assignee(String mail, @Nullable String civility, String givenName, String familyName) {

    /** What a civility may be. */
    public static final List<String> CIVILITIES = List.of("Mme", "M.");

    public Assignee {
        mail = mail.strip().toLowerCase(Locale.ROOT);
        givenName = givenName.strip();
        familyName = familyName.strip();
    }

    /** Whether it could be an address at all. */
    public boolean hasAddress() {
        return mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") && mail.length() <= 254;
    }

    public boolean hasName() {
        return !givenName.isEmpty() && !familyName.isEmpty();
    }
}
