package fr.gisement.account;

/** What somebody gave at the door. */
public record SignInAttempt(String mail, String password, Caller caller) {

    @Override
    public String toString() {
        return "SignInAttempt"; // a password must not reach a log
    }
}
