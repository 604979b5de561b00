package fr.gisement.testing;

import fr.gisement.testing.ActiveUsers.Outcome;
import fr.gisement.testing.ActiveUsers.Request;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people at work saw of a fault.
 *
 * @param before what they asked while all was well
 * @param during what they asked from the fault to the return of what had failed
 * @param after what they asked since
 * @param begun {@link System#nanoTime()} of the fault
 * @param healed of the return
 */
public record Fault(List<Request> before, List<Request> during, List<Request> after, long begun, long healed) {

    /** Something that is done to the cluster, or waited for. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** Breaks something, lets it be broken for a while, mends it, and looks on for another while. */
    public static Fault watch(
            ActiveUsers users, Action calm, Action breaking, Action broken, Action mending, Action well)
            throws Exception {
        long start = System.nanoTime();
        calm.run();
        long begun = System.nanoTime();
        breaking.run();
        broken.run();
        mending.run();
        long healed = System.nanoTime();
        well.run();
        return new Fault(users.between(start, begun), users.between(begun, healed), users.since(healed), begun, healed);
    }

    /** How many of each outcome there were, from the fault on. */
    public Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        during.forEach(request -> counts.merge(request.outcome(), 1, Integer::sum));
        after.forEach(request -> counts.merge(request.outcome(), 1, Integer::sum));
        return counts;
    }

    /** How many requests ended so, from the fault on. */
    public int count(Outcome outcome) {
        return outcomes().getOrDefault(outcome, 0);
    }

    /** The longest that anybody waited for an answer, whatever it was. */
    public Duration slowest() {
        return Duration.ofNanos(Math.max(longest(during), longest(after)));
    }

    /** From the fault to the first page that said so; empty when nobody saw one. */
    public Optional<Duration> untilMaintenance() {
        return during.stream()
                .filter(request -> request.outcome() == Outcome.MAINTENANCE)
                .map(request -> Duration.ofNanos(request.end() - begun))
                .min(Duration::compareTo);
    }

    /** From the return to the last request that was not answered as it should; nothing when all were. */
    public Duration untilWhole() {
        return after.stream()
                .filter(request -> request.outcome() != Outcome.ANSWERED)
                .map(request -> Duration.ofNanos(request.end() - healed))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** What was neither answered nor put off, from the fault on. */
    public List<Request> odd() {
        return Stream.concat(during.stream(), after.stream())
                .filter(request -> request.outcome() != Outcome.ANSWERED && request.outcome() != Outcome.MAINTENANCE)
                .toList();
    }

    private static long longest(List<Request> requests) {
        return requests.stream().mapToLong(Request::nanos).max().orElse(0);
    }
}
