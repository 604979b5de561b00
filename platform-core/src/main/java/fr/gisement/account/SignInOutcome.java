package fr.gisement.account;

import fr.gisement.identity.SignedIn;
import java.time.Duration;

/** How an attempt at the door ended. */
public sealed interface SignInOutcome {

    /** Welcome. */
    record Welcome(SignedIn signedIn) implements SignInOutcome {}

    /** Address and password do not belong together, for whatever reason. */
    record Wrong() implements SignInOutcome {}

    /** Too many failures: to be tried again after a while. */
    record TooOften(Duration pause) implements SignInOutcome {}
}
