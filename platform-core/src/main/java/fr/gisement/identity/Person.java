package fr.gisement.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as others may see them.
 *
 * @param mail the address they sign in with, in lower case
 * @param civility {@code M.} or {@code Mme}; null when unknown
 */
public record Person(PersonId id, String mail, @Nullable String civility, String givenName, String familyName) {

    /** Given name first, as people are called in a school. */
    public String displayName() {
        return givenName + " " + familyName;
    }

    /** Civility and names: {@code Mme Karima Leroy}. */
    public String formalName() {
        return civility == null ? displayName() : civility + " " + displayName();
    }

    /** One or two capital letters. */
    public String initials() {
        return (givenName.substring(0, 1) + familyName.substring(0, 1)).toUpperCase(java.util.Locale.FRENCH);
    }
}
