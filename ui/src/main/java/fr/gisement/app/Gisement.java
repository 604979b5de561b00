package fr.gisement.app;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line, and where the application begins. */
@Command(
        name = "gisement",
        versionProvider = ProductVersion.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
final class Gisement {

    @Option(names = "--debug", descriptionKey = "option.debug", scope = ScopeType.INHERIT)
    private boolean debug;

    Gisement() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        System.exit(commandLine(environment, Terminal.system(environment)).execute(arguments));
    }

    /** The whole command line, for one environment and one terminal. */
    static CommandLine commandLine(Map<String, String> environment, Terminal terminal) {
        Gisement gisement = new Gisement();
        CommandLine commandLine = new CommandLine(gisement)
                .addSubcommand("run", new RunCommand(environment, terminal))
                .addSubcommand("web", new WebCommand(environment, terminal))
                .addSubcommand("worker", new WorkerCommand(environment, terminal))
                .addSubcommand("cluster", new ClusterCommand(environment, terminal))
                .addSubcommand("onboard", new OnboardCommand(environment, terminal))
                .addSubcommand("migrate", new MigrateCommand(environment, terminal))
                .addSubcommand("status", new StatusCommand(environment, terminal))
                .addSubcommand("admin", new AdminCommand(environment, terminal))
                .addSubcommand("bootstrap", new BootstrapCommand(environment, terminal))
                .addSubcommand("train", new TrainCommand(environment));
        Messages messages = terminal.messages();
        commandLine
                .setResourceBundle(messages.bundle())
                .setOut(Terminal.writer(terminal.out()))
                .setErr(Terminal.writer(terminal.err()))
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((thrown, failed, result) -> {
                    Failure failure = Failure.of(thrown, messages);
                    terminal.err().println(failure.sentence());
                    if (gisement.debug) {
                        thrown.printStackTrace(terminal.err());
                    }
                    return failure.exitCode();
                })
                .setParameterExceptionHandler((refused, arguments) -> {
                    terminal.err().println(Misuse.sentence(refused, messages));
                    terminal.err()
                            .println(messages.get(
                                    "misuse.help",
                                    refused.getCommandLine().getCommandSpec().qualifiedName()));
                    return ExitCode.USAGE;
                });
        return commandLine;
    }
}
