package fr.gisement.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation ended.
 *
 * @param action what the journal calls it
 * @param files what it wrote for download, by purpose
 */
record OperationEnding(
        OperationState state,
        String action,
        @Nullable OperationOutcome outcome,
        @Nullable Told failure,
        List<OperationOrder.File> files) {

    static final String FAILED = "OPERATION_FAILED";
    static final String INTERRUPTED = "OPERATION_INTERRUPTED";

    static OperationEnding done(
            OperationKind kind, @Nullable OperationOutcome outcome, List<OperationOrder.File> files) {
        return new OperationEnding(OperationState.DONE, kind.action(), outcome, null, files);
    }

    static OperationEnding interrupted(@Nullable OperationOutcome outcome, List<OperationOrder.File> files) {
        return new OperationEnding(OperationState.INTERRUPTED, INTERRUPTED, outcome, null, files);
    }

    static OperationEnding failed(Told why) {
        return new OperationEnding(OperationState.FAILED, FAILED, null, why, List.of());
    }
}
