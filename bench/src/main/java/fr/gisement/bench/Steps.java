package fr.gisement.bench;

import fr.gisement.testing.FlowUser.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps of one kind, from many users. */
final class Steps {

    private final List<Step> taken = new ArrayList<>();

    synchronized void add(Step step) {
        taken.add(step);
    }

    synchronized int count() {
        return taken.size();
    }

    /** @param share between 0 and 1 */
    synchronized double nanos(double share) {
        long[] sorted = taken.stream().mapToLong(Step::nanos).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    synchronized double bytes() {
        return taken.stream().mapToLong(Step::bytes).average().orElse(0);
    }
}
