package fr.gisement.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;

/**
 * A node's leave, before it stops: as soon as it refuses traffic, its open pages are told that a new version comes, keep
 * what is typed and load themselves again one after the other, so that the balancer leads them to another node at the same
 * address. Whatever is asked meanwhile is answered.
 */
public final class Draining {

    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final OpenPages pages;
    private final DrainProperties properties;
    private final Set<UI> waiting = new HashSet<>();
    private @Nullable Instant begun;

    Draining(OpenPages pages, DrainProperties properties) {
        this.pages = pages;
        this.properties = properties;
        pages.onOpened(this::opened);
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.REFUSING_TRAFFIC) {
            begin();
        }
    }

    /** Whether the node takes its leave. */
    public synchronized boolean begun() {
        return begun != null;
    }

    /** Takes leave, if that has not begun, and returns when no page is left or the time is over. */
    public void await() throws InterruptedException {
        begin();
        synchronized (this) {
            while (left().isPositive() && (anybodyThere() || !balancerKnows())) {
                wait(LOOK.toMillis());
            }
            log.info("Taking leave has ended, {} pages are still here", waiting.size());
        }
    }

    /** Until it has noticed it may lead somebody here. */
    private boolean balancerKnows() {
        return properties.period().minus(left()).compareTo(properties.first()) >= 0;
    }

    private void begin() {
        List<UI> open;
        synchronized (this) {
            if (begun != null || !properties.period().isPositive()) {
                return;
            }
            begun = Instant.now();
            open = new ArrayList<>(pages.reachable());
            waiting.addAll(open);
        }
        if (!open.isEmpty()) {
            log.info("Leading {} pages to other nodes within {}", open.size(), properties.period());
        }
        Collections.shuffle(open);
        Duration step = properties.last().minus(properties.first()).dividedBy(Math.max(1, open.size()));
        for (int i = 0; i < open.size(); i++) {
            lead(open.get(i), properties.first().plus(step.multipliedBy(i)), properties.last());
        }
    }

    /** Whoever is led here all the same goes when the others have gone. */
    private void opened(UI page) {
        synchronized (this) {
            if (begun == null || !left().isPositive() || !OpenPages.reachable(page)) {
                return;
            }
            waiting.add(page);
        }
        Duration past = properties.period().minus(left());
        Duration at = properties.last().minus(past);
        lead(page, at.compareTo(properties.first()) < 0 ? properties.first() : at, at);
    }

    private void lead(UI page, Duration after, Duration latest) {
        try {
            Future<Void> _ = page.access(() -> {
                page.addDetachListener(closed -> left(page));
                PageReturn notice = new PageReturn(after, latest, () -> left(page));
                page.add(notice);
                notice.say();
            });
        } catch (UIDetachedException gone) {
            left(page);
        }
    }

    private synchronized void left(UI page) {
        if (waiting.remove(page)) {
            notifyAll();
        }
    }

    /** Who is no longer connected has gone already, or will find out by itself. */
    private synchronized boolean anybodyThere() {
        waiting.removeIf(page -> !OpenPages.connected(page));
        return !waiting.isEmpty();
    }

    private synchronized Duration left() {
        return begun == null ? Duration.ZERO : Duration.between(Instant.now(), begun.plus(properties.period()));
    }
}
