package fr.gisement.onboarding.run;

import java.util.List;

/**
 * How an import or an undo ended.
 *
 * @param done tenants that are done
 * @param total tenants there were to do
 * @param failures tenants that could not be done
 */
public record RunResult(ImportRun run, int done, int total, List<Failure> failures) {

    /** A tenant that could not be done, and why. */
    public record Failure(String name, String reason) {}

    public RunResult {
        failures = List.copyOf(failures);
    }

    /** Whether it was stopped before the end and can be taken up again. */
    public boolean interrupted() {
        return run.state() == ImportRun.State.RUNNING || run.state() == ImportRun.State.UNDOING;
    }
}
