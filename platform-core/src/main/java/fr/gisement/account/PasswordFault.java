package fr.gisement.account;

/** What is wrong with a password somebody would like to have. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** Among the first that are guessed. */
    COMMON,
    /** Their name or their address is in it. */
    PERSONAL
}
