package fr.gisement.account;

import fr.gisement.identity.Person;
import java.time.Instant;

/**
 * A way to choose a password, told once: only its seal is kept.
 *
 * @param code for a hand to copy, as it is printed
 * @param linkPath the same as an address, from the application's root
 */
public record IssuedActivation(Person person, String code, String linkPath, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedActivation[" + person.id() + "]"; // the code must not reach a log
    }
}
