package fr.gisement.account;

/** Too many people sign in at this moment: try again in a few seconds. */
public final class DoorBusyException extends RuntimeException {

    DoorBusyException() {
        super("Too many passwords are being checked");
    }
}
