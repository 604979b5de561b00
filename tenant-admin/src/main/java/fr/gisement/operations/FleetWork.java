package fr.gisement.operations;

import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.drift.DriftReport;
import fr.gisement.migrations.drift.DriftReport.Difference;
import fr.gisement.migrations.drift.DriftReport.Side;
import fr.gisement.migrations.rollout.RolloutEvent;
import fr.gisement.migrations.rollout.RolloutListener;
import fr.gisement.migrations.rollout.RolloutResult;
import fr.gisement.operations.OperationOutcome.Drift;
import fr.gisement.operations.OperationOutcome.DriftFound;
import fr.gisement.operations.OperationOutcome.Failure;
import fr.gisement.operations.OperationOutcome.Migrated;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Migrates schemas and compares them with their templates; both may be repeated at will. */
final class FleetWork implements OperationWork {

    private static final int SCHEMAS_TOLD = 100;
    private static final int DIFFERENCES_TOLD = 30;

    private final Fleet fleet;
    private final OperationLedger ledger;

    FleetWork(Fleet fleet, OperationLedger ledger) {
        this.fleet = fleet;
        this.ledger = ledger;
    }

    @Override
    public void perform(OperationTask task, OperationRun run) throws SQLException {
        switch (task.kind()) {
            case CHECK_DRIFT -> {
                run.step(OperationStep.CHECKING);
                ledger.end(task, OperationEnding.done(task.kind(), drift(fleet.drift()), List.of()));
            }
            case MIGRATE, MIGRATE_ONLY -> migrate(task, run);
            default -> throw new IllegalArgumentException(task.kind() + " is no work on the fleet");
        }
    }

    private void migrate(OperationTask task, OperationRun run) throws SQLException {
        run.step(OperationStep.PREPARING);
        fleet.prepare();
        Follower follower = new Follower(run);
        RolloutResult result = run.interruptibly(() -> task.kind() == OperationKind.MIGRATE
                ? fleet.migrate(follower)
                : fleet.migrateOnly(task.parameter("schema"), follower));
        Map<String, String> names = names();
        Migrated outcome = new Migrated(
                result.total(),
                result.migrated(),
                result.elsewhere(),
                result.ending() == RolloutResult.Ending.STOPPED,
                result.failures().stream()
                        .map(it -> new Failure(names.getOrDefault(it.schema(), it.schema()), it.reason()))
                        .toList());
        if (result.ending() != RolloutResult.Ending.INTERRUPTED) {
            ledger.end(task, OperationEnding.done(task.kind(), outcome, List.of()));
        } else if (run.asked()) {
            ledger.end(task, OperationEnding.interrupted(outcome, List.of()));
        } else if (!run.cancelled()) {
            throw new SQLException("The server went away during the rollout", "08006");
        }
    }

    private DriftFound drift(DriftReport report) {
        Map<String, String> names = report.drifts().isEmpty() ? Map.of() : names();
        return new DriftFound(
                report.compared(),
                report.behind(),
                report.drifts().size(),
                report.drifts().stream()
                        .limit(SCHEMAS_TOLD)
                        .map(it -> new Drift(
                                it.schema(),
                                names.getOrDefault(it.schema(), ""),
                                told(it.differences(), Side.MISSING),
                                told(it.differences(), Side.UNEXPECTED)))
                        .toList());
    }

    private static List<String> told(List<Difference> differences, Side side) {
        return differences.stream()
                .filter(it -> it.side() == side)
                .limit(DIFFERENCES_TOLD)
                .map(it -> "%s %s %s"
                        .formatted(it.what(), it.name(), it.definition())
                        .strip())
                .toList();
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        ledger.client()
                .sql("select schema_name, name from platform.tenant where schema_name is not null")
                .query((row, index) -> names.put(row.getString(1), row.getString(2)))
                .list();
        return names;
    }

    /** Told from several threads, one at a time. */
    private static final class Follower implements RolloutListener {

        private final OperationRun run;
        private OperationStep wave = OperationStep.SPARES;

        Follower(OperationRun run) {
            this.run = run;
        }

        @Override
        public void on(RolloutEvent event) {
            switch (event) {
                case RolloutEvent.Started it -> run.progress(wave, 0, it.total(), "");
                case RolloutEvent.WaveStarted it ->
                    wave = OperationStep.valueOf(it.wave().name());
                case RolloutEvent.Migrated it -> run.progress(wave, it.done(), it.total(), "");
                case RolloutEvent.SetAside it -> run.progress(wave, it.done(), it.total(), "");
                case RolloutEvent.Postponed _, RolloutEvent.Stopped _, RolloutEvent.Finished _ -> {}
            }
        }
    }
}
