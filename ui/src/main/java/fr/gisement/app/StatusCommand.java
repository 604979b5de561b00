package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import fr.gisement.installation.ExternalInstallation;
import fr.gisement.installation.InstallationFinder;
import fr.gisement.installation.OpenInstallation;
import fr.gisement.installation.RunningInstance;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.FleetStatus.KindStatus;
import fr.gisement.migrations.FleetStatus.SetAside;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.drift.DriftReport;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how far the fleet is and which schemas drifted from their template. Fails when one was set aside or drifted;
 * being behind is no failure, for an application serves while its fleet follows.
 */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    StatusCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        FleetReport report;
        try (Closing closing = Closing.atExit()) {
            OpenInstallation installation = new InstallationFinder(environment, data.folder()).openExisting();
            closing.add(installation::close);
            Optional<RunningInstance> application = application(data.folder());
            OpenFleet open = OpenFleet.of(installation.installation(), FleetSettings.of(environment));
            closing.add(open::close);
            report = FleetReport.of(open, application);
        }
        if (json) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            terminal.out().println(mapper.writeValueAsString(report));
        } else {
            tell(report);
        }
        return report.sound() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Optional<RunningInstance> application(DataFolder folder) {
        return ExternalInstallation.of(environment).isPresent()
                ? Optional.empty()
                : folder.running().filter(RunningInstance::application);
    }

    private void tell(FleetReport report) {
        RunningInstance application = report.application();
        if (application != null) {
            terminal.say("status.application", application.address().orElse("–"), Long.toString(application.pid()));
        }
        for (SchemaKind kind : SchemaKind.values()) {
            KindStatus status = report.kinds().getOrDefault(kind, new KindStatus(0, 0, 0, 0));
            terminal.say("status.kind." + kind, status.latest(), status.current(), status.behind(), status.spares());
        }
        for (SetAside schema : report.setAside()) {
            terminal.say(
                    "status.setAside",
                    schema.schema(),
                    report.nameOf(schema.schema()),
                    schema.version(),
                    schema.attempts(),
                    schema.reason());
        }
        DriftReport drift = report.drift();
        if (drift.drifts().isEmpty()) {
            terminal.say("status.drift.none", drift.compared());
            return;
        }
        terminal.say("status.drift.some", drift.drifts().size(), drift.compared());
        for (DriftReport.Drift schema : drift.drifts()) {
            terminal.out().println("  " + schema.schema() + " " + report.nameOf(schema.schema()));
            schema.differences().forEach(difference -> terminal.out().println("    " + difference));
        }
    }
}
