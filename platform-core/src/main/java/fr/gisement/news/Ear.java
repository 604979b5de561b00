package fr.gisement.news;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener and what it has not heard yet: a flood of news is heard at once, and each thing once. */
final class Ear {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    private final NewsListener listener;
    private final Executor teller;
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean missed;
    private boolean called;

    Ear(NewsListener listener, Executor teller) {
        this.listener = listener;
        this.teller = teller;
    }

    synchronized void hear(String id) {
        waiting.add(id);
        call();
    }

    synchronized void miss() {
        missed = true;
        call();
    }

    private void call() {
        if (!called) {
            called = true;
            teller.execute(this::tell);
        }
    }

    private void tell() {
        try {
            listener.heard(take());
        } catch (RuntimeException e) {
            LOG.warn("Somebody did not take the news", e);
        }
    }

    private synchronized Set<String> take() {
        Set<String> ids = missed ? Set.of() : Set.copyOf(waiting);
        waiting.clear();
        missed = false;
        called = false;
        return ids;
    }
}
