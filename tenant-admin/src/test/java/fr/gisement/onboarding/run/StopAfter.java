package fr.gisement.onboarding.run;

import java.util.concurrent.atomic.AtomicInteger;

/** Stops a run once a number of tenants are done, those that other workers have begun included. */
final class StopAfter implements ProgressListener {

    private final AtomicInteger left;

    StopAfter(int tenants) {
        left = new AtomicInteger(tenants);
    }

    @Override
    public void progress(int done, int total, String name) {
        left.decrementAndGet();
    }

    @Override
    public boolean cancelled() {
        return left.get() <= 0;
    }
}
