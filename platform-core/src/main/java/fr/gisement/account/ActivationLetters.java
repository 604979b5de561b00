package fr.gisement.account;

/** Sends by e-mail how somebody may choose a password. There is none where no mail server is configured. */
public interface ActivationLetters {

    /** Why a letter is written. */
    enum Occasion {
        /** The account waits to be used for the first time. */
        ACTIVATION,
        /** The password was forgotten. */
        FORGOTTEN
    }

    /** Sends it soon, on another thread; a failure is logged. */
    void send(IssuedActivation activation, Occasion occasion);
}
