package fr.gisement.operations;

import fr.gisement.onboarding.Onboarding;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import fr.gisement.onboarding.run.DryRun;
import fr.gisement.onboarding.run.ImportRun;
import fr.gisement.onboarding.run.RunResult;
import fr.gisement.operations.OperationOutcome.Onboarded;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Onboards what a rehearsal showed, goes on with what was interrupted, and takes the last onboarding back. */
final class OnboardingWork implements OperationWork {

    private final Onboarding onboarding;
    private final OperationLedger ledger;
    private final ImportFacts imports;
    private final OnboardingFiles files;
    private final RunReports reports;

    OnboardingWork(Onboarding onboarding, OperationLedger ledger) {
        this.onboarding = onboarding;
        this.ledger = ledger;
        this.imports = new ImportFacts(ledger.client());
        this.files = new OnboardingFiles(ledger);
        this.reports = new RunReports(ledger, imports);
    }

    @Override
    public void perform(OperationTask task, OperationRun run) throws SQLException {
        switch (task.kind()) {
            case REHEARSE_ONBOARDING -> rehearse(task, run);
            case ONBOARD -> onboard(task, run);
            case RESUME_ONBOARDING -> resume(task, run);
            case UNDO_ONBOARDING -> undo(task, run);
            default -> throw new IllegalArgumentException(task.kind() + " is no onboarding");
        }
    }

    private void rehearse(OperationTask task, OperationRun run) throws SQLException {
        run.step(OperationStep.COMPARING);
        OnboardingFiles.Given given = files.of(task.id());
        Rehearsal rehearsal = new Rehearsal(onboarding.dryRun(given.schools(), given.staff()));
        ledger.end(task, OperationEnding.done(task.kind(), rehearsal.outcome(), rehearsal.reports()));
        ledger.forgetOldFiles();
    }

    private void onboard(OperationTask task, OperationRun run) throws SQLException {
        run.step(OperationStep.COMPARING);
        OperationId rehearsed = OperationId.of(task.parameter("rehearsal"));
        OnboardingFiles.Given given = files.of(rehearsed);
        String sha256 = given.schools().sha256();
        Optional<ImportRun> unfinished = onboarding.unfinished();
        if (unfinished.filter(it -> begun(it, given)).isPresent()) {
            end(task, run, onboarding.resume(run).orElseThrow());
            return;
        }
        if (unfinished.isPresent()) {
            ErrorCode code = unfinished.get().state() == ImportRun.State.UNDOING
                    ? ErrorCode.RUN_UNDOING
                    : ErrorCode.RUN_INTERRUPTED;
            throw new OnboardingException(code, unfinished.get().fileName());
        }
        Optional<ImportFacts.Run> finished =
                task.attempt() > 1 ? imports.endedSince(task.startedAt(), sha256) : Optional.empty();
        if (finished.isPresent()) {
            end(task, finished.get(), false); // the worker before died between the last space and this word
            return;
        }
        DryRun plan = onboarding.dryRun(given.schools(), given.staff());
        if (!files.fingerprint(rehearsed).equals(new Rehearsal(plan).fingerprint())) {
            throw new OnboardingException(ErrorCode.PLAN_OUTDATED);
        }
        run.step(OperationStep.ONBOARDING);
        end(task, run, onboarding.run(plan, run));
    }

    private static boolean begun(ImportRun unfinished, OnboardingFiles.Given given) {
        String staff = given.staff() == null ? null : given.staff().sha256();
        return unfinished.state() == ImportRun.State.RUNNING
                && unfinished.fileSha256().equals(given.schools().sha256())
                && Objects.equals(unfinished.staffFileSha256(), staff);
    }

    private void resume(OperationTask task, OperationRun run) throws SQLException {
        UUID wanted = UUID.fromString(task.parameter("run"));
        ImportFacts.Run now = imports.find(wanted).orElseThrow(() -> nothing(ErrorCode.UNDO_NOTHING));
        switch (now.state()) {
            case RUNNING -> end(task, run, onboarding.resume(run).orElseThrow());
            case UNDOING -> end(task, run, onboarding.undoLast(run));
            case DONE, FAILED -> end(task, now, false);
            case UNDONE -> end(task, now, true);
        }
    }

    private void undo(OperationTask task, OperationRun run) throws SQLException {
        UUID wanted = UUID.fromString(task.parameter("run"));
        ImportFacts.Run now = imports.find(wanted).orElseThrow(() -> nothing(ErrorCode.UNDO_NOTHING));
        if (now.state() == ImportRun.State.UNDONE) {
            end(task, now, true);
            return;
        }
        // Never another one than who asked had before their eyes.
        if (onboarding.last().filter(it -> it.id().equals(wanted)).isEmpty()) {
            throw nothing(ErrorCode.PLAN_OUTDATED);
        }
        end(task, run, onboarding.undoLast(run));
    }

    private static OnboardingException nothing(ErrorCode code) {
        return new OnboardingException(code);
    }

    private void end(OperationTask task, OperationRun run, RunResult result) throws SQLException {
        boolean undo =
                result.run().state() == ImportRun.State.UNDOING || result.run().state() == ImportRun.State.UNDONE;
        Onboarded outcome = new Onboarded(
                result.run().id().toString(),
                result.run().fileName(),
                undo,
                result.done(),
                result.total(),
                result.failures().stream()
                        .map(it -> new OperationOutcome.Failure(it.name(), it.reason()))
                        .toList());
        if (!result.interrupted()) {
            ledger.end(task, OperationEnding.done(task.kind(), outcome, reports.of(task, outcome, false)));
        } else if (run.asked()) {
            ledger.end(task, OperationEnding.interrupted(outcome, reports.of(task, outcome, true)));
        }
    }

    private void end(OperationTask task, ImportFacts.Run ended, boolean undo) throws SQLException {
        Onboarded outcome = new Onboarded(
                ended.id().toString(), ended.file(), undo, ended.done(), ended.total(), List.copyOf(ended.failures()));
        ledger.end(task, OperationEnding.done(task.kind(), outcome, reports.of(task, outcome, false)));
    }
}
