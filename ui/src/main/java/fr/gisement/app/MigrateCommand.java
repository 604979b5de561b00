package fr.gisement.app;

import fr.gisement.installation.InstallationFinder;
import fr.gisement.installation.OpenInstallation;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.FleetStatus;
import fr.gisement.migrations.rollout.RolloutResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the platform and the whole fleet to the current version; fails when a schema was set aside. */
@Command(name = "migrate")
final class MigrateCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Option(names = "--only", paramLabel = "SCHEMA")
    private @Nullable String only;

    @Mixin
    private DataOption data = new DataOption();

    MigrateCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Closing closing = Closing.atExit()) {
            OpenInstallation installation = new InstallationFinder(environment, data.folder()).open();
            closing.add(installation::close);
            OpenFleet open = OpenFleet.of(installation.installation(), FleetSettings.of(environment));
            closing.add(open::close);
            return closing.interruptibly(() -> migrate(open)) ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private boolean migrate(OpenFleet open) throws SQLException {
        Fleet fleet = open.fleet();
        terminal.say("migrate.preparing");
        fleet.prepare();
        if (only != null && !known(open, only)) {
            throw new CommandException(ExitCode.USAGE, "failure.schemaUnknown", only);
        }
        FleetRollout rollout = new FleetRollout(terminal);
        RolloutResult result = only == null ? rollout.all(fleet) : rollout.only(fleet, only);
        if (result.total() == 0) {
            terminal.say("migrate.nothing", tenants(fleet.status()));
        }
        return result.succeeded();
    }

    private static boolean known(OpenFleet open, String schema) throws SQLException {
        try (Connection owner = open.owner().getConnection();
                PreparedStatement query =
                        owner.prepareStatement("select 1 from platform.fleet_schema where schema_name = ?")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static int tenants(FleetStatus status) {
        return status.kinds().values().stream()
                .mapToInt(kind -> kind.current() + kind.behind())
                .sum();
    }
}
