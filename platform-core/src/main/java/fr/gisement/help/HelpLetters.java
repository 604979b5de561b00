package fr.gisement.help;

/** Sends letters about requests; there is none where no mail server is configured. */
public interface HelpLetters {

    /** Has handed the letter over when it returns; whatever it throws, the letter is tried again later. */
    void send(HelpLetter letter);
}
