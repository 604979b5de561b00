package fr.gisement.onboarding;

import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.run.DryRun;
import fr.gisement.onboarding.run.ImportHistory;
import fr.gisement.onboarding.run.ImportRun;
import fr.gisement.onboarding.run.ImportRunner;
import fr.gisement.onboarding.run.ImportUndo;
import fr.gisement.onboarding.run.ProgressListener;
import fr.gisement.onboarding.run.RunResult;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.tenancy.TenantLifecycle;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Onboards schools from the national directory: a dry run, the run itself, and the way back. Faults that a person can
 * mend come as {@link fr.gisement.onboarding.finding.OnboardingException}, with a sentence to show.
 */
public final class Onboarding {

    private final ImportRunner runner;
    private final ImportUndo undo;
    private final ImportHistory history;

    /**
     * @param owner connections of the owner's login, in auto-commit; one more than there are workers
     * @param workers tenants made at once; more than the database has processors gains nothing
     * @param clock tells the day that a school closed where the directory does not
     */
    public Onboarding(DataSource owner, TenantLifecycle lifecycle, int workers, Clock clock) {
        this.runner = new ImportRunner(owner, lifecycle, workers, clock);
        this.undo = new ImportUndo(owner, lifecycle, workers);
        this.history = new ImportHistory(owner);
    }

    /** Compares the files with what is registered, and changes nothing. */
    public DryRun dryRun(Directory directory, @Nullable StaffFile staff) throws SQLException {
        return runner.dryRun(directory, staff);
    }

    /**
     * Carries out what a dry run showed. When an import of the same files was interrupted, goes on with that one.
     *
     * @throws fr.gisement.onboarding.finding.OnboardingException when another import is running or waits to be
     *     resumed, or when the registry has changed since the dry run
     */
    public RunResult run(DryRun dryRun, ProgressListener listener) throws SQLException {
        return runner.run(dryRun, listener);
    }

    /** The import or undo that is running now, in whatever process, or was interrupted. */
    public Optional<ImportRun> unfinished() throws SQLException {
        return history.unfinished();
    }

    /** Takes up the interrupted import; needs no file. Empty when there is none. */
    public Optional<RunResult> resume(ProgressListener listener) throws SQLException {
        return runner.resume(listener);
    }

    /** The last import that was not undone. */
    public Optional<ImportRun> last() throws SQLException {
        return history.last();
    }

    /** The French text report of an import, as it was when it began. */
    public String report(UUID run) throws SQLException {
        return history.report(run);
    }

    /** Names of what the last import created and somebody wrote in since: the undo is on offer when there are none. */
    public List<String> writtenSinceLast() throws SQLException {
        return undo.writtenSinceLast();
    }

    /**
     * Takes the last import back, or goes on with an interrupted undo.
     *
     * @throws fr.gisement.onboarding.finding.OnboardingException when there is nothing to undo, or somebody wrote in a
     *     space that the import created
     */
    public RunResult undoLast(ProgressListener listener) throws SQLException {
        return undo.undoLast(listener);
    }
}
