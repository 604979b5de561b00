package fr.gisement.operations;

import java.util.List;

/** What there is to tell of an operation that ended, beside that it did. */
public sealed interface OperationOutcome {

    /**
     * What the files would change.
     *
     * @param circonscriptions to create
     * @param spaces to create
     * @param schools to create, in new spaces and in registered ones
     * @param changed registered circonscriptions, spaces and schools to change
     * @param unchanged schools of the file that are registered as the file has them
     * @param people accounts to create
     * @param assignments to create
     * @param staffChanged people and assignments to change
     * @param refused lines with a fault
     * @param leftOut lines that are not for import
     * @param notices about lines and schools
     * @param findings the first ones, the gravest first; the report has all
     * @param fingerprint of everything it would do and say
     */
    record Rehearsed(
            String schoolsFile,
            String staffFile,
            int circonscriptions,
            int spaces,
            int schools,
            int changed,
            int unchanged,
            int people,
            int assignments,
            int staffChanged,
            int refused,
            int leftOut,
            int notices,
            List<Line> findings,
            String fingerprint)
            implements OperationOutcome {

        public Rehearsed {
            findings = List.copyOf(findings);
        }

        /** Whether running it would change nothing. */
        public boolean empty() {
            return circonscriptions + spaces + schools + changed + people + assignments + staffChanged == 0;
        }
    }

    /** How grave a finding is. */
    enum Severity {
        REFUSED,
        NOTICE,
        LEFT_OUT
    }

    /**
     * What is said of one line of a file.
     *
     * @param staff whether the line is in the staff file rather than in the directory
     * @param line 0 when it is about no line
     */
    record Line(Severity severity, boolean staff, int line, String subject, Told text) {}

    /**
     * How an onboarding, or its undo, ended.
     *
     * @param run which recorded import it was
     * @param undo whether it was taken back rather than made
     * @param failures spaces that could not be done, or had to be kept
     */
    record Onboarded(String run, String file, boolean undo, int done, int total, List<Failure> failures)
            implements OperationOutcome {

        public Onboarded {
            failures = List.copyOf(failures);
        }
    }

    /**
     * How a rollout ended.
     *
     * @param total schemas that were behind
     * @param stopped whether too many failed, so that the waves after did not begin
     */
    record Migrated(int total, int migrated, int elsewhere, boolean stopped, List<Failure> failures)
            implements OperationOutcome {

        public Migrated {
            failures = List.copyOf(failures);
        }
    }

    /** Something that could not be done, and why. */
    record Failure(String name, String reason) {}

    /**
     * Which schemas differ from their template.
     *
     * @param behind schemas not compared, since they have not reached the template's version
     * @param differing how many differ
     * @param drifts the first of them
     */
    record DriftFound(int compared, int behind, int differing, List<Drift> drifts) implements OperationOutcome {

        public DriftFound {
            drifts = List.copyOf(drifts);
        }
    }

    /**
     * A schema that differs.
     *
     * @param name of its tenant; empty for a spare
     * @param missing what the template has and it has not
     * @param unexpected what it has and the template has not
     */
    record Drift(String schema, String name, List<String> missing, List<String> unexpected) {

        public Drift {
            missing = List.copyOf(missing);
            unexpected = List.copyOf(unexpected);
        }
    }
}
