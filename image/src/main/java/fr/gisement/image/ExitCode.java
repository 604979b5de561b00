package fr.gisement.image;

/** What the command ends with; the launcher's other commands end with the same. */
final class ExitCode {

    static final int FAILED = 1;
    static final int MISSING = 3;

    private ExitCode() {}
}
