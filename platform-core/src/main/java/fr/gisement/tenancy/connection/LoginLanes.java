package fr.gisement.tenancy.connection;

import fr.gisement.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of one login. Callers are served in the order they came; each gets, of the free lanes, the one that last
 * served its tenant, else one without a history, else the one that rested longest.
 */
final class LoginLanes {

    private final Semaphore permits;
    private final List<Lane> free;
    private final LongAdder waits;

    LoginLanes(String login, int count, LongAdder waits) {
        permits = new Semaphore(count, true);
        free = new ArrayList<>(
                IntStream.range(0, count).mapToObj(n -> new Lane(login, n)).toList());
        this.waits = waits;
    }

    /** The lane to use, or null when none came free in time. */
    @Nullable
    Lane acquire(TenantId tenant, Duration timeout) throws InterruptedException {
        if (!permits.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            waits.increment();
            if (!permits.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                return null;
            }
        }
        return takeBest(tenant);
    }

    void release(Lane lane) {
        synchronized (free) {
            free.add(lane);
        }
        permits.release();
    }

    private Lane takeBest(TenantId tenant) {
        synchronized (free) {
            Lane best = Collections.min(
                    free,
                    Comparator.<Lane>comparingInt(lane -> rank(lane, tenant)).thenComparingLong(Lane::lastUsed));
            free.remove(best);
            return best;
        }
    }

    private static int rank(Lane lane, TenantId tenant) {
        TenantId last = lane.lastServed();
        if (last == null) {
            return 1;
        }
        return last.equals(tenant) ? 0 : 2;
    }
}
