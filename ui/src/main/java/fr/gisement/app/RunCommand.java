package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import fr.gisement.installation.ExternalInstallation;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetSettings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
            FreePort.require(port);
            if (external.isPresent()) {
                Logs.toOutput();
                serve(external.get(), null, closing);
            } else {
                DataFolder folder = data.folder();
                terminal.say(folder.installed() ? "run.starting" : "run.creating", folder);
                Logs.toFile(folder);
                EmbeddedServers servers = EmbeddedServers.start(folder);
                closing.add(servers::close);
                serve(servers.installation(), servers, closing);
            }
        }
        return ExitCode.DONE;
    }

    /** Serves until the process is told to end. */
    private void serve(Installation installation, @Nullable EmbeddedServers servers, Closing closing) throws Exception {
        Optional<OpenFleet> fleet = Optional.ofNullable(installation.ownerPassword())
                .map(owner -> OpenFleet.of(installation, FleetSettings.DEFAULT));
        if (fleet.isPresent()) {
            closing.add(fleet.get()::close);
            fleet.get().fleet().prepare();
        }
        ConfigurableApplicationContext context = WebApplication.start(installation, port);
        closing.add(context::close);
        int served = WebApplication.port(context);
        if (servers != null) {
            servers.announce(served);
        }
        terminal.say("run.serving", "http://localhost:" + served + "/");
        try {
            closing.interruptibly(() -> {
                if (fleet.isPresent()) {
                    new FleetRollout(terminal).all(fleet.get().fleet());
                    new FleetKeeper(fleet.get().fleet()).keep();
                }
                new CountDownLatch(1).await();
                return null;
            });
        } catch (InterruptedException e) {
            terminal.say("run.stopping"); // told to end: nothing failed
        }
    }
}
