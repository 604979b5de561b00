package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import fr.gisement.installation.ExternalInstallation;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.operations.OperationWorker;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything: the servers, the platform's schema, the pages, and behind them the fleet and the demonstration. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--no-demo")
    private boolean noDemo;

    @Option(names = "--demo-year")
    private boolean demoYear;

    @Mixin
    private DataOption data = new DataOption();

    RunCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Closing closing = Closing.atExit()) {
            Optional<Installation> external = ExternalInstallation.of(environment);
            if (demoYear && (noDemo || external.isPresent())) {
                throw new CommandException(ExitCode.USAGE, "failure.yearWithoutDemonstration");
            }
            FreePort.require(port);
            if (external.isPresent()) {
                Logs.toOutput();
                serve(external.get(), address -> {}, Optional.empty(), false, closing);
            } else {
                DataFolder folder = data.folder();
                boolean firstStart = !folder.installed();
                terminal.say(firstStart ? "run.creating" : "run.starting", folder);
                Demonstration demonstration = new Demonstration(folder);
                boolean pending = demonstration.pending(firstStart, noDemo);
                Logs.toFile(folder);
                EmbeddedServers servers = EmbeddedServers.start(folder);
                closing.add(servers::close);
                serve(servers.installation(), servers::announce, Optional.of(demonstration), pending, closing);
            }
        }
        return ExitCode.DONE;
    }

    /** Serves until the process is told to end. */
    private void serve(
            Installation installation,
            IntConsumer announce,
            Optional<Demonstration> demonstration,
            boolean pending,
            Closing closing)
            throws Exception {
        OpenFleet fleet = null;
        RoleWatch roles = new RoleWatch(installation);
        if (installation.ownerPassword() != null) {
            fleet = OpenFleet.of(installation, FleetSettings.of(environment));
            closing.add(fleet::close);
            fleet.fleet().prepare();
        }
        ConfigurableApplicationContext context = WebApplication.start(installation, roles, ProcessPorts.pages(port));
        closing.add(context::close);
        int served = WebApplication.port(context);
        announce.accept(served);
        String address = "http://localhost:" + served + "/";
        terminal.say("run.serving", address);
        if (fleet != null) {
            OperationWorker worker = OperationWorker.start(fleet.owner(), fleet.fleet());
            closing.add(worker::close);
        }
        BackgroundWork work = fleet == null ? null : new BackgroundWork(terminal, fleet, roles, closing::begun);
        try {
            YearWork year = fleet == null ? null : new YearWork(terminal, fleet, context, closing::begun);
            closing.interruptibly(() -> behind(work, year, demonstration, pending, address));
        } catch (InterruptedException e) {
            terminal.say("run.stopping"); // told to end: nothing failed
        }
    }

    private Void behind(
            @Nullable BackgroundWork work,
            @Nullable YearWork year,
            Optional<Demonstration> demonstration,
            boolean pending,
            String address)
            throws InterruptedException {
        if (work != null) {
            work.watchRoles();
            work.migrate();
            if (demonstration.isPresent()) {
                if (pending) {
                    work.onboard(demonstration.get());
                    terminal.say("run.serving", address);
                }
                work.tellSignIns(demonstration.get());
                if (year != null) {
                    year.make(demonstration.get(), demoYear, work);
                }
            }
            work.keep();
        }
        new CountDownLatch(1).await();
        throw new InterruptedException();
    }
}
