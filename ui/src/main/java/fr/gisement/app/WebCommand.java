package fr.gisement.app;

import fr.gisement.installation.ExternalInstallation;
import fr.gisement.installation.Installation;
import fr.gisement.shell.Draining;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * Serves pages, and nothing else, on servers given from outside; one of several. It takes no password that changes
 * schemas, so that whoever breaks into it finds none.
 */
@Command(name = "web")
final class WebCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    WebCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Stream.of(ExternalInstallation.OWNER_PASSWORD, ExternalInstallation.SUPERUSER_PASSWORD)
                .filter(environment::containsKey)
                .findFirst()
                .ifPresent(secret -> {
                    throw new CommandException(ExitCode.USAGE, "failure.webHoldsNo", secret);
                });
        Installation installation = ExternalInstallation.of(environment)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, "failure.serversNeeded"));
        ProcessPorts ports = ProcessPorts.of(environment);
        FreePort.require(ports.pages());
        FreePort.require(ports.management());
        try (Closing closing = Closing.atExit()) {
            Logs.toOutput();
            ConfigurableApplicationContext context =
                    WebApplication.start(installation, new RoleWatch(installation), ports);
            closing.add(context::close);
            closing.add(() -> takeLeave(context));
            terminal.say("run.serving", "http://localhost:" + WebApplication.port(context) + "/");
            closing.interruptibly(WebCommand::forever);
        } catch (InterruptedException e) {
            terminal.say("run.stopping"); // told to end: nothing failed
        }
        return ExitCode.DONE;
    }

    private static Void forever() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new InterruptedException();
    }

    /** First the balancer hears that this node wants no more readers, then its pages go elsewhere, then it stops. */
    private static void takeLeave(ConfigurableApplicationContext context) {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            context.getBean(Draining.class).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
