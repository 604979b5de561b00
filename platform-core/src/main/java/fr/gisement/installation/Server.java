package fr.gisement.installation;

import java.io.IOException;

/** One of the embedded servers. */
interface Server {

    /** For people to read. */
    String name();

    /**
     * Starts the server as a child process and waits until it answers. A server that a killed application left running
     * on the same data is stopped first.
     */
    Process launch() throws IOException, InterruptedException;

    /** Asks the server to end in order and returns at once. */
    void askToStop(Process process) throws IOException;
}
