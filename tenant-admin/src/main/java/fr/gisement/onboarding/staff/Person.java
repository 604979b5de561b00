package fr.gisement.onboarding.staff;

import org.jspecify.annotations.Nullable;

/**
 * A member of staff, one by academic e-mail whatever the number of schools.
 *
 * @param mail in lower case
 * @param civility {@code M.} or {@code Mme}; null when the file has none
 */
public record Person(String mail, @Nullable String civility, String familyName, String givenName) {

    /** How a report names the person. */
    public String label() {
        return givenName + " " + familyName + " <" + mail + ">";
    }
}
