package fr.gisement.migrations.rollout;

import fr.gisement.migrations.rollout.RolloutResult.Ending;
import fr.gisement.migrations.rollout.RolloutResult.Failure;
import java.util.ArrayList;
import java.util.List;

/** Counts what the workers do and tells it, one event at a time. */
final class Progress {

    private final int total;
    private final RolloutListener listener;
    private final List<Failure> failures = new ArrayList<>();
    private int migrated;
    private int elsewhere;

    Progress(int total, RolloutListener listener) {
        this.total = total;
        this.listener = listener;
    }

    synchronized void tell(RolloutEvent event) {
        listener.on(event);
    }

    synchronized void migrated(Target target) {
        migrated++;
        listener.on(new RolloutEvent.Migrated(target.schema(), done(), total));
    }

    synchronized void elsewhere(Target target) {
        elsewhere++;
        listener.on(new RolloutEvent.Migrated(target.schema(), done(), total));
    }

    synchronized void setAside(Target target, String reason) {
        failures.add(new Failure(target.schema(), reason));
        listener.on(new RolloutEvent.SetAside(target.schema(), reason, done(), total));
    }

    synchronized RolloutResult result(Ending ending) {
        return new RolloutResult(total, migrated, elsewhere, failures, ending);
    }

    private int done() {
        return migrated + elsewhere + failures.size();
    }
}
