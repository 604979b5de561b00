package fr.gisement.app;

import fr.gisement.installation.InstallationFinder;
import fr.gisement.installation.OpenInstallation;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.plan.PlanTotals;
import fr.gisement.onboarding.run.DryRun;
import fr.gisement.onboarding.run.RunResult;
import fr.gisement.onboarding.source.ImportFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Onboards the schools of a directory, or takes the last import back. Fails when a space could not be made or the work
 * was interrupted; refused lines are told and are no failure, unless they are all there is.
 */
@Command(name = "onboard")
final class OnboardCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--staff", paramLabel = "FILE")
    private @Nullable Path staff;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--private")
    private boolean privateSchools;

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private DataOption data = new DataOption();

    OnboardCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if ((file == null) != undo) {
            throw new CommandException(ExitCode.USAGE, "onboard.fileOrUndo");
        }
        ImportFile schools = file == null ? null : ImportFile.read(file);
        ImportFile people = staff == null ? null : ImportFile.read(staff);
        try (Closing closing = Closing.atExit()) {
            OpenInstallation installation = new InstallationFinder(environment, data.folder()).open();
            closing.add(installation::close);
            OpenFleet open = OpenFleet.of(installation.installation(), FleetSettings.of(environment));
            closing.add(open::close);
            open.fleet().prepare();
            Onboarding onboarding = new Onboarding(terminal, open, closing::begun);
            return closing.interruptibly(
                    () -> (schools == null ? undo(onboarding) : onboard(onboarding, schools, people))
                            ? ExitCode.DONE
                            : ExitCode.FAILED);
        }
    }

    private boolean onboard(Onboarding onboarding, ImportFile schools, @Nullable ImportFile people)
            throws SQLException {
        DryRun plan = onboarding.dryRun(schools, people, new ReadOptions(privateSchools));
        terminal.out().println(onboarding.report(plan).text());
        PlanTotals totals = plan.plan().totals();
        if (totals.refused() > 0 && plan.directory().schools().isEmpty()) {
            return false;
        }
        if (dryRun) {
            terminal.say("onboard.dryRun");
            return true;
        }
        RunResult result = onboarding.run(plan);
        if (plan.plan().isEmpty()) {
            terminal.say("onboard.nothing");
        } else if (result.total() == 0) {
            terminal.say("onboard.doneAll");
        } else if (!result.interrupted()) {
            terminal.say("onboard.done", result.done(), result.total());
        }
        return sound(result);
    }

    private boolean undo(Onboarding onboarding) throws SQLException {
        RunResult result = onboarding.undo();
        if (!result.interrupted()) {
            terminal.say("onboard.undone", result.run().fileName(), result.done());
        }
        return sound(result);
    }

    private static boolean sound(RunResult result) {
        return result.failures().isEmpty() && !result.interrupted();
    }
}
