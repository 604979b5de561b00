package fr.gisement.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.gisement.migrations.Fleet;
import fr.gisement.onboarding.Onboarding;
import fr.gisement.tenancy.TenantLifecycle;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the rectorat asks for, with the owner's connections, a few operations at once. Several may run on one
 * database: each operation is taken by one of them, and taken up by another when that one dies.
 */
public final class OperationWorker implements AutoCloseable {

    /**
     * How it works.
     *
     * @param polling how often it looks for what was asked
     * @param heartbeat how often it shows that it lives; one that missed four is dead, and its work is taken up
     * @param patience how long its end waits for the work under way to come to a good place
     * @param standstill how long a worker that took over waits before it looks again whether the one before, which
     *     stands still, has let go of what it holds
     */
    public record Pace(Duration polling, Duration heartbeat, Duration patience, Duration standstill) {

        public static final Pace DEFAULT =
                new Pace(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(12), Duration.ofSeconds(15));
    }

    /** The name of db-scheduler's task; its instance is the operation's id. */
    static final String TASK = "operation";

    private static final Logger LOG = LoggerFactory.getLogger(OperationWorker.class);
    private static final int AT_ONCE = 3;
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** One whose worker dies each time is the likely reason that it dies. */
    private static final int MOST_ATTEMPTS = 20;

    private final OperationLedger ledger;
    private final TenantWork tenants;
    private final AssignmentWork assignments;
    private final FleetWork fleet;
    private final OnboardingWork onboarding;
    private final Scheduler scheduler;
    private final Duration standstill;
    private final ScheduledExecutorService clocks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("operation-clock").daemon().factory());
    private volatile boolean closing;

    private OperationWorker(DataSource owner, Fleet fleet, Pace pace) {
        TenantLifecycle lifecycle = new TenantLifecycle(fleet.provisioner());
        Clock clock = Clock.system(ZoneId.of("Europe/Paris"));
        this.standstill = pace.standstill();
        this.ledger = new OperationLedger(owner);
        this.tenants = new TenantWork(owner, lifecycle, ledger);
        this.assignments = new AssignmentWork(owner, ledger);
        this.fleet = new FleetWork(fleet, ledger);
        this.onboarding = new OnboardingWork(
                new Onboarding(owner, lifecycle, fleet.settings().workers(), clock), ledger);
        this.scheduler = Scheduler.create(owner, List.of(task()))
                .tableName("platform.scheduled_tasks")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed("worker-" + UUID.randomUUID()))
                .threads(AT_ONCE)
                .pollingInterval(pace.polling())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.patience())
                .build();
    }

    /**
     * Begins to look for what was asked.
     *
     * @param owner connections of the owner's login, in auto-commit; see {@link #connections(int)}
     */
    public static OperationWorker start(DataSource owner, Fleet fleet) {
        return start(owner, fleet, Pace.DEFAULT);
    }

    public static OperationWorker start(DataSource owner, Fleet fleet, Pace pace) {
        OperationWorker worker = new OperationWorker(owner, fleet, pace);
        worker.scheduler.start();
        return worker;
    }

    /** The most connections it has in use, for so many workers on tenants at once. */
    public static int connections(int workersOnTenants) {
        int forOneOperation = 1 + workersOnTenants;
        int forTheScheduler = 2;
        int forTheClock = 1;
        return AT_ONCE * forOneOperation + forTheScheduler + forTheClock;
    }

    /** Asks what is under way to stop at the next good place, waits a while for it; the next worker goes on there. */
    @Override
    public void close() {
        closing = true;
        scheduler.stop();
        clocks.shutdownNow();
    }

    private CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(OperationId.of(instance.getId())));
    }

    private CompletionHandler<Void> execute(OperationId id) {
        Optional<OperationTask> taken = ledger.take(id);
        if (taken.isPresent()) {
            OperationTask task = taken.get();
            try {
                if (!perform(task)) {
                    return (complete, operations) -> operations.reschedule(complete, Instant.now());
                }
            } catch (OperationLedger.TakenOverException e) {
                LOG.warn("{}", e.getMessage());
            } catch (SQLException | RuntimeException e) {
                if (OperationFailures.heldByTheWorkerBefore(task, e) && task.attempt() < MOST_ATTEMPTS) {
                    LOG.warn("Operation {} waits for the worker before, which stands still", id);
                    return (complete, operations) ->
                            operations.reschedule(complete, Instant.now().plus(standstill));
                }
                if (OperationFailures.passes(e) && task.attempt() < MOST_ATTEMPTS) {
                    throw new IllegalStateException("Operation " + id + " waits for the database", e);
                }
                fail(task, e);
            }
        }
        return (complete, operations) -> operations.remove();
    }

    /** @return whether it came to its end; false when it was left in the middle because the worker is told to end */
    private boolean perform(OperationTask task) throws SQLException {
        if (!task.allowed()) {
            throw new OperationFailedException(OperationTexts.told("failure.notAllowed"));
        }
        if (task.attempt() > MOST_ATTEMPTS) {
            throw new OperationFailedException(OperationTexts.told("failure.tooOften", task.attempt() - 1));
        }
        if (task.stopping()) {
            ledger.end(task, OperationEnding.interrupted(null, List.of()));
            return true;
        }
        try (OperationRun run = new OperationRun(ledger, task, counted(task.kind()), () -> closing, clocks)) {
            work(task.kind()).perform(task, run);
            return ledger.ended(task.id());
        }
    }

    private OperationWork work(OperationKind kind) {
        return switch (kind) {
            case SUSPEND, REACTIVATE, ARCHIVE, RETRY_FAILED -> tenants;
            case ASSIGN, CHANGE_ASSIGNMENT, END_ASSIGNMENT -> assignments;
            case MIGRATE, MIGRATE_ONLY, CHECK_DRIFT -> fleet;
            case REHEARSE_ONBOARDING, ONBOARD, RESUME_ONBOARDING, UNDO_ONBOARDING -> onboarding;
        };
    }

    private static OperationStep counted(OperationKind kind) {
        return switch (kind) {
            case SUSPEND, REACTIVATE, ARCHIVE, RETRY_FAILED -> OperationStep.CHANGING;
            case ASSIGN, CHANGE_ASSIGNMENT, END_ASSIGNMENT -> OperationStep.ASSIGNING;
            case MIGRATE, MIGRATE_ONLY -> OperationStep.PREPARING;
            case CHECK_DRIFT -> OperationStep.CHECKING;
            case REHEARSE_ONBOARDING -> OperationStep.COMPARING;
            case ONBOARD, RESUME_ONBOARDING -> OperationStep.ONBOARDING;
            case UNDO_ONBOARDING -> OperationStep.UNDOING;
        };
    }

    private void fail(OperationTask task, Exception why) {
        try {
            ledger.end(task, OperationEnding.failed(OperationFailures.told(task, why)));
        } catch (OperationLedger.TakenOverException e) {
            LOG.warn("{}", e.getMessage());
        } catch (SQLException e) {
            throw new IllegalStateException("The failure of operation " + task.id() + " could not be noted", e);
        }
    }
}
