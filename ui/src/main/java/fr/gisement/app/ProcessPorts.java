package fr.gisement.app;

import java.util.Map;

/**
 * Where a process listens.
 *
 * @param pages for readers; 0 for any free one
 * @param management for an operator's tools; -1 for nowhere
 */
record ProcessPorts(int pages, int management) {

    private static final int PAGES = 8080;
    private static final int MANAGEMENT = 8081;

    /** As {@code SERVER_PORT} and {@code MANAGEMENT_SERVER_PORT} say, 8080 and 8081 otherwise. */
    static ProcessPorts of(Map<String, String> environment) {
        return new ProcessPorts(
                port(environment, "SERVER_PORT", PAGES), port(environment, "MANAGEMENT_SERVER_PORT", MANAGEMENT));
    }

    /** What opens the management port, if there is one. */
    String[] managementSettings() {
        return management < 0
                ? new String[0]
                : new String[] {"--management.server.port=" + management, "--management.endpoints.web.exposure.exclude="
                };
    }

    /** Pages alone. */
    static ProcessPorts pages(int port) {
        return new ProcessPorts(port, -1);
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String given = environment.get(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            throw new CommandException(ExitCode.USAGE, "failure.portInvalid", name + "=" + given);
        }
    }
}
