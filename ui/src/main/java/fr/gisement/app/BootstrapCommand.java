package fr.gisement.app;

import fr.gisement.installation.ExternalInstallation;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.ClusterBootstrap;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prepares an external PostgreSQL, once: the only command that needs a superuser, whose password nothing keeps. */
@Command(name = "bootstrap")
final class BootstrapCommand implements Callable<Integer> {

    /** A JDBC address: the server, the database, the options. */
    private static final Pattern ADDRESS = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]+)(\\?.*)?");

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Option(names = "--superuser", paramLabel = "NAME", defaultValue = "postgres")
    private String superuser = "postgres";

    BootstrapCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        Installation installation = ExternalInstallation.of(environment)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, "failure.externalNeeded"));
        String owner = installation.ownerPassword();
        if (owner == null) {
            throw new CommandException(ExitCode.USAGE, "failure.ownerNeeded");
        }
        Matcher address = ADDRESS.matcher(installation.jdbcUrl());
        if (!address.matches()) {
            throw new CommandException(ExitCode.USAGE, "failure.externalNeeded");
        }
        String database = address.group(2);
        String options = address.group(3) == null ? "" : address.group(3);
        try (Connection connection = connect(address.group(1) + "postgres" + options)) {
            ClusterBootstrap.prepareCluster(
                    connection, installation.naming(), database, owner, installation.platformPassword());
        }
        try (Connection connection = connect(installation.jdbcUrl())) {
            ClusterBootstrap.hardenDatabase(connection, installation.naming());
        }
        terminal.say("bootstrap.done", database);
        return ExitCode.DONE;
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url, superuser, environment.getOrDefault(ExternalInstallation.SUPERUSER_PASSWORD, ""));
    }
}
