package fr.gisement.testing;

import fr.gisement.testing.FlowUser.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * People at work without a browser, each with a session and an open page, who follow one link after the other. A page
 * that the server no longer knows is opened anew, as a browser does. Every request is remembered with what came of it.
 */
public final class ActiveUsers implements AutoCloseable {

    /** What came of a request, as its user sees it. */
    public enum Outcome {
        ANSWERED,
        /** The server says that it is not there for now. */
        MAINTENANCE,
        /** An error of the server. */
        FAILED,
        /** What belongs to the user was refused. */
        REFUSED,
        /** The connection was refused or broken. */
        BROKEN,
        TIMED_OUT,
        /** Somebody signed in was sent to the door. */
        SIGNED_OUT;

        static Outcome of(Exchange exchange) {
            if (exchange.failure() != null) {
                return exchange.failure() instanceof HttpTimeoutException ? TIMED_OUT : BROKEN;
            }
            if (exchange.status() == 503) {
                return MAINTENANCE;
            }
            if (exchange.status() >= 500) {
                return FAILED;
            }
            if (exchange.location().contains("connexion")) {
                return SIGNED_OUT;
            }
            return exchange.status() >= 400 ? REFUSED : ANSWERED;
        }
    }

    /**
     * One request.
     *
     * @param at {@link System#nanoTime()} when it was sent
     * @param nanos how long it took
     */
    public record Request(long at, long nanos, Outcome outcome, String what) {

        public long end() {
            return at + nanos;
        }
    }

    /** Somebody, and where they go in turn. */
    public record Reader(String mail, String password, List<String> paths) {

        public Reader {
            paths = List.copyOf(paths);
        }
    }

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<FlowUser> users = new ArrayList<>();
    private final Duration pause;

    private ActiveUsers(Duration pause) {
        this.pause = pause;
    }

    /** Everybody signs in, then goes about; returns when all have begun. */
    public static ActiveUsers start(URI root, List<Reader> readers, Duration pause) throws Exception {
        ActiveUsers active = new ActiveUsers(pause);
        List<Future<Void>> signedIn = new ArrayList<>();
        for (Reader reader : readers) {
            FlowUser user = new FlowUser(root, active::note);
            active.users.add(user);
            Callable<Void> signingIn = () -> {
                user.signIn(reader.mail(), reader.password());
                user.open(reader.paths().getFirst());
                return null;
            };
            signedIn.add(active.threads.submit(signingIn));
        }
        for (Future<Void> each : signedIn) {
            each.get();
        }
        for (int i = 0; i < readers.size(); i++) {
            FlowUser user = active.users.get(i);
            Reader reader = readers.get(i);
            Future<?> _ = active.threads.submit(() -> active.goAbout(user, reader));
        }
        return active;
    }

    private void note(Exchange exchange) {
        requests.add(new Request(exchange.begun(), exchange.nanos(), Outcome.of(exchange), exchange.path()));
    }

    private void goAbout(FlowUser user, Reader reader) {
        boolean open = true;
        try {
            for (int step = 0; !end.await(rest(), TimeUnit.MILLISECONDS); step++) {
                String path = reader.paths().get(step % reader.paths().size());
                open = open ? succeeds(() -> user.follow(path)) : succeeds(() -> user.open(path));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        FlowUser.Step take() throws IOException, InterruptedException;
    }

    private static boolean succeeds(Step step) throws InterruptedException {
        try {
            step.take();
            return true;
        } catch (IOException | IllegalStateException e) {
            return false; // what came of it was noted
        }
    }

    private long rest() {
        long millis = pause.toMillis();
        return ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2 + 1);
    }

    /** Everything so far that was sent between two moments of {@link System#nanoTime()}. */
    public List<Request> between(long from, long to) {
        return requests.stream()
                .filter(request -> request.at() - from >= 0 && request.at() - to < 0)
                .toList();
    }

    /** Everything so far that was sent since a moment of {@link System#nanoTime()}. */
    public List<Request> since(long from) {
        return between(from, System.nanoTime());
    }

    /** Waits until so many more requests were answered somehow. */
    public void awaitRequests(int count) throws InterruptedException {
        int enough = requests.size() + count;
        while (requests.size() < enough) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** The time that 95 in a hundred of them stayed below. */
    public static Duration p95(List<Request> requests) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("There were no requests");
        }
        long[] nanos = requests.stream().mapToLong(Request::nanos).sorted().toArray();
        return Duration.ofNanos(nanos[(int) Math.ceil(nanos.length * 0.95) - 1]);
    }

    @Override
    public void close() {
        end.countDown();
        threads.close();
        users.forEach(FlowUser::close);
    }
}
