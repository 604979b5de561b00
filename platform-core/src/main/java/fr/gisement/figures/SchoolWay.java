package fr.gisement.figures;

import static java.util.stream.Collectors.toMap;

import fr.gisement.followup.Progress;
import fr.gisement.followup.Stage;
import fr.gisement.followup.StageMark;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way of a school, with what was taken back.
 *
 * @param marks in no order
 */
record SchoolWay(TenantId school, List<Mark> marks) {

    /** A stage noted, and perhaps taken back. */
    record Mark(Stage stage, Instant at, @Nullable Instant undoneAt) {

        boolean stoodAt(Instant moment) {
            return !at.isAfter(moment) && (undoneAt == null || undoneAt.isAfter(moment));
        }
    }

    /** Where the school stood at a moment, by what is known today. */
    Stage at(Instant moment) {
        return new Progress(marks.stream()
                        .filter(mark -> mark.stoodAt(moment))
                        .collect(toMap(
                                Mark::stage,
                                mark -> new StageMark(mark.stage(), mark.at(), null),
                                (one, other) -> one)))
                .stage();
    }

    /** When it reached a stage that it has not lost since. */
    Optional<Instant> reached(Stage stage) {
        return marks.stream()
                .filter(mark -> mark.stage() == stage && mark.undoneAt() == null)
                .map(Mark::at)
                .findFirst();
    }

    /** When its way began: its first stage of all. */
    Optional<Instant> began() {
        return marks.stream()
                .filter(mark -> mark.undoneAt() == null)
                .map(Mark::at)
                .min(Comparator.comparing(Function.identity()));
    }
}
