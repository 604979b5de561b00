package fr.gisement.training;

/** Sends letters about sessions. There is none where no mail server is configured. */
public interface SessionLetters {

    /**
     * Sends a letter now.
     *
     * @throws RuntimeException when it could not be sent; it will be tried again
     */
    void send(SessionLetter letter);
}
