package fr.gisement.app;

/** What a command tells the shell. */
final class ExitCode {

    /** Everything that was asked for is done. */
    static final int DONE = 0;
    /** Something was left undone: a tenant failed, a schema drifted, a file could not be read. */
    static final int FAILED = 1;
    /** The command was not understood, or its settings are wrong. */
    static final int USAGE = 2;
    /** There is no installation to work on: its folder is in use, or a server does not answer. */
    static final int UNREACHABLE = 3;

    private ExitCode() {}
}
