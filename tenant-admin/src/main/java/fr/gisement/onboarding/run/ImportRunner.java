package fr.gisement.onboarding.run;

import fr.gisement.migrations.FleetLock;
import fr.gisement.migrations.Transactions;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.Messages;
import fr.gisement.onboarding.finding.OnboardingException;
import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.plan.OnboardingPlanner;
import fr.gisement.onboarding.plan.RegistryState;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.tenancy.TenantLifecycle;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes plans, carries them out, and takes up what was interrupted. */
public final class ImportRunner {

    private final DataSource owner;
    private final TenantLifecycle lifecycle;
    private final int workers;
    private final Clock clock;

    public ImportRunner(DataSource owner, TenantLifecycle lifecycle, int workers, Clock clock) {
        this.owner = owner;
        this.lifecycle = lifecycle;
        this.workers = workers;
        this.clock = clock;
    }

    /** Compares the files with the registry and changes nothing. */
    public DryRun dryRun(Directory directory, @Nullable StaffFile staff) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            RegistryState registry = new RegistryReader(connection, lifecycle).read();
            return new DryRun(directory, staff, plan(directory, staff, registry));
        }
    }

    /** Carries out what a dry run showed. */
    public RunResult run(DryRun dryRun, ProgressListener listener) throws SQLException {
        try (Connection connection = owner.getConnection();
                FleetLock lock = ImportLock.take(connection)) {
            var journal = new ImportJournal(lock.connection());
            Optional<ImportRun> unfinished = journal.unfinished();
            if (unfinished.isPresent()) {
                ImportRun run = unfinished.get();
                if (run.state() == ImportRun.State.UNDOING) {
                    throw new OnboardingException(ErrorCode.RUN_UNDOING, run.fileName());
                }
                if (!sameFiles(run, dryRun.plan())) {
                    throw new OnboardingException(ErrorCode.RUN_INTERRUPTED, run.fileName());
                }
                return perform(lock.connection(), run.id(), listener);
            }
            RegistryState registry = new RegistryReader(lock.connection(), lifecycle).read();
            OnboardingPlan plan = plan(dryRun.directory(), dryRun.staff(), registry);
            if (!plan.equals(dryRun.plan())) {
                throw new OnboardingException(ErrorCode.PLAN_OUTDATED);
            }
            return perform(lock.connection(), register(lock.connection(), plan, registry), listener);
        }
    }

    /** Takes up the import that was interrupted, if there is one. */
    public Optional<RunResult> resume(ProgressListener listener) throws SQLException {
        try (Connection connection = owner.getConnection();
                FleetLock lock = ImportLock.take(connection)) {
            Optional<ImportRun> unfinished = new ImportJournal(lock.connection())
                    .unfinished()
                    .filter(run -> run.state() == ImportRun.State.RUNNING);
            return unfinished.isEmpty()
                    ? Optional.empty()
                    : Optional.of(perform(lock.connection(), unfinished.get().id(), listener));
        }
    }

    private OnboardingPlan plan(Directory directory, @Nullable StaffFile staff, RegistryState registry) {
        return OnboardingPlanner.plan(directory, staff, registry, LocalDate.now(clock));
    }

    private UUID register(Connection connection, OnboardingPlan plan, RegistryState registry) throws SQLException {
        UUID[] run = new UUID[1];
        Transactions.run(connection, () -> run[0] = new Registration(connection, lifecycle, plan, registry).register());
        return run[0];
    }

    private RunResult perform(Connection connection, UUID run, ProgressListener listener) throws SQLException {
        var journal = new ImportJournal(connection);
        List<ImportItem> pending = journal.pending(run);
        int total = journal.count(run);
        var workersOfRun = new Workers(owner, workers, listener, total - pending.size(), total);
        var task = new ImportTask(lifecycle, run);
        boolean finished = workersOfRun.run(phase(pending, 0), task);
        if (finished) {
            String reason = Messages.in(Locale.FRENCH).text("reason.circonscription-not-open");
            journal.failBehindClosedWalls(run, reason);
            finished = workersOfRun.run(phase(journal.pending(run), 1), task);
        }
        List<RunResult.Failure> failures = journal.failures(run);
        if (finished) {
            journal.state(run, failures.isEmpty() ? ImportRun.State.DONE : ImportRun.State.FAILED);
        }
        int open = journal.pending(run).size();
        return new RunResult(journal.run(run), total - open - failures.size(), total, failures);
    }

    private static List<ImportItem> phase(List<ImportItem> items, int phase) {
        return items.stream().filter(item -> item.phase() == phase).toList();
    }

    private static boolean sameFiles(ImportRun run, OnboardingPlan plan) {
        String staff = plan.staffFile() == null ? null : plan.staffFile().sha256();
        return run.fileSha256().equals(plan.directory().sha256()) && Objects.equals(run.staffFileSha256(), staff);
    }
}
