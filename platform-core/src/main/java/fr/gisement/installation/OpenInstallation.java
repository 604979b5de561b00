package fr.gisement.installation;

/** An installation whose servers run as long as this is open. */
public final class OpenInstallation implements AutoCloseable {

    private final Installation installation;
    private final Runnable stop;

    OpenInstallation(Installation installation, Runnable stop) {
        this.installation = installation;
        this.stop = stop;
    }

    public Installation installation() {
        return installation;
    }

    /** Stops the servers if they were started for this. */
    @Override
    public void close() {
        stop.run();
    }
}
