package fr.gisement.app;

import java.io.IOException;
import java.net.ServerSocket;

/** Looks whether a port can be served on before anything else is started. */
final class FreePort {

    private static final int LAST = 65_535;

    private FreePort() {}

    /** @throws CommandException when another program listens there, or it is no port */
    static void require(int port) {
        if (port < 0 || port > LAST) {
            throw new CommandException(ExitCode.USAGE, "failure.portInvalid", Integer.toString(port));
        }
        try (ServerSocket probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new CommandException(ExitCode.UNREACHABLE, "failure.portTaken", Integer.toString(port));
        }
    }
}
