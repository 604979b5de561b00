package fr.gisement.app;

import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectoryReader;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.report.OnboardingReport;
import fr.gisement.onboarding.run.DryRun;
import fr.gisement.onboarding.run.ImportRunner;
import fr.gisement.onboarding.run.ImportUndo;
import fr.gisement.onboarding.run.ProgressListener;
import fr.gisement.onboarding.run.RunResult;
import fr.gisement.onboarding.source.ImportFile;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.onboarding.staff.StaffReader;
import fr.gisement.tenancy.TenantLifecycle;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Onboards schools before the eyes of whoever watches the terminal. */
final class Onboarding {

    private final Terminal terminal;
    private final OpenFleet open;
    private final BooleanSupplier stop;

    /** @param stop whether to stop before the next space */
    Onboarding(Terminal terminal, OpenFleet open, BooleanSupplier stop) {
        this.terminal = terminal;
        this.open = open;
        this.stop = stop;
    }

    /** Works out what the files would change. */
    DryRun dryRun(ImportFile schools, @Nullable ImportFile staff, ReadOptions options) throws SQLException {
        Directory directory = DirectoryReader.read(schools, options);
        StaffFile people = staff == null ? null : StaffReader.read(staff);
        return runner().dryRun(directory, people);
    }

    /** What a dry run found, in the terminal's language. */
    OnboardingReport report(DryRun dryRun) {
        return dryRun.report(terminal.messages().locale());
    }

    /** Carries a dry run out, going on where the same files were interrupted. */
    RunResult run(DryRun dryRun) throws SQLException {
        return follow(listener -> runner().run(dryRun, listener), "onboard.label");
    }

    /** Takes the last import back. */
    RunResult undo() throws SQLException {
        ImportUndo undo = new ImportUndo(open.owner(), lifecycle(), workers());
        return follow(undo::undoLast, "onboard.undoLabel");
    }

    private RunResult follow(Work work, String label) throws SQLException {
        RunResult result;
        try (ProgressBar bar = new ProgressBar(terminal, terminal.messages().get(label))) {
            result = work.run(new Watcher(bar, stop));
        }
        for (RunResult.Failure failure : result.failures()) {
            terminal.complain("onboard.failed", failure.name(), failure.reason());
        }
        if (result.interrupted()) {
            terminal.complain("onboard.interrupted", result.done(), result.total());
        }
        return result;
    }

    private ImportRunner runner() {
        return new ImportRunner(open.owner(), lifecycle(), workers(), Clock.system(ZoneId.of("Europe/Paris")));
    }

    private TenantLifecycle lifecycle() {
        return new TenantLifecycle(open.fleet().provisioner());
    }

    private int workers() {
        return open.fleet().settings().workers();
    }

    private interface Work {
        RunResult run(ProgressListener listener) throws SQLException;
    }

    private record Watcher(ProgressBar bar, BooleanSupplier stop) implements ProgressListener {

        @Override
        public void progress(int done, int total, String name) {
            bar.update(done, total);
        }

        @Override
        public boolean cancelled() {
            return stop.getAsBoolean();
        }
    }
}
