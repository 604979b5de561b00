package fr.gisement.account;

import fr.gisement.identity.Person;
import java.time.Duration;

/** Where somebody stands who chooses a password. */
public sealed interface NewPassword {

    /** The code or the link is good: they may choose one. */
    record Choose(Person person) implements NewPassword {}

    /** What they chose cannot be taken. */
    record Faulty(Person person, PasswordFault fault) implements NewPassword {}

    /** It is set. */
    record Done(SignInOutcome.Welcome welcome) implements NewPassword {}

    /** Unknown, used, replaced by a newer one or too old; or not this person's. */
    record Closed() implements NewPassword {}

    /** Too many wrong codes. */
    record TooOften(Duration pause) implements NewPassword {}
}
