package fr.gisement.cluster;

import java.nio.file.Path;

/** A process of the cluster did not start. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String process;
    private final String log;

    ClusterException(String process, Path log, String lastWords) {
        super(process + " did not start; see " + log + "\n" + lastWords);
        this.process = process;
        this.log = log.toString();
    }

    public String process() {
        return process;
    }

    /** The file that tells why. */
    public String log() {
        return log;
    }
}
