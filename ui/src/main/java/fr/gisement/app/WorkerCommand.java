package fr.gisement.app;

import fr.gisement.installation.ExternalInstallation;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.operations.OperationWorker;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Does what needs the owner's password, on servers given from outside: operations, roles, spare schemas. One of several. */
@Command(name = "worker")
final class WorkerCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    WorkerCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Installation installation = ExternalInstallation.of(environment)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, "failure.serversNeeded"));
        int management = ProcessPorts.of(environment).management();
        FreePort.require(management);
        try (Closing closing = Closing.atExit()) {
            Logs.toOutput();
            OpenFleet open = OpenFleet.of(installation, FleetSettings.of(environment));
            closing.add(open::close);
            ConfigurableApplicationContext context = WorkerApplication.start(installation, open.owner(), management);
            closing.add(context::close);
            OperationWorker worker = OperationWorker.start(open.owner(), open.fleet());
            closing.add(worker::close);
            RoleWatch roles = new RoleWatch(installation);
            BackgroundWork work = new BackgroundWork(terminal, open, roles, closing::begun);
            terminal.say("worker.working", "http://localhost:" + WebApplication.port(context) + "/actuator/health");
            closing.interruptibly(() -> {
                work.watchRoles();
                work.keep();
                return ExitCode.DONE;
            });
        } catch (InterruptedException e) {
            terminal.say("run.stopping"); // told to end: nothing failed
        }
        return ExitCode.DONE;
    }
}
