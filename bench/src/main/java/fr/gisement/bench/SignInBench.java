package fr.gisement.bench;

import fr.gisement.account.PasswordHashes;
import fr.gisement.bench.SchoolDay.Teacher;
import fr.gisement.testing.FlowUser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sign-ins a second through the form, against the password hashes that the same cores compute doing nothing else. */
final class SignInBench {

    private static final int AT_ONCE = 16;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    private SignInBench() {}

    static void run(Report report, URI root, List<Teacher> teachers) throws Exception {
        double hashes = hashesPerSecond();
        signIns(root, teachers, Duration.ofSeconds(5)); // warm
        Steps signIns = signIns(root, teachers, LENGTH);
        double perSecond = signIns.count() / (double) LENGTH.toSeconds();
        report.ratio(
                "sign-ins a second, %d at once".formatted(AT_ONCE),
                Report.number(perSecond),
                Report.number(hashes) + " Argon2id hashes a second on all cores",
                perSecond / hashes,
                "stated");
        report.stated(
                "the same, how long one takes",
                "p50 " + Report.millis(signIns.nanos(0.5)),
                "p95 " + Report.millis(signIns.nanos(0.95)));
    }

    private static Steps signIns(URI root, List<Teacher> teachers, Duration length) throws Exception {
        Steps steps = new Steps();
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + length.toNanos();
        each(AT_ONCE, () -> {
            while (System.nanoTime() < end) {
                Teacher teacher = teachers.get(next.getAndIncrement() % teachers.size());
                try (FlowUser user = new FlowUser(root)) {
                    steps.add(user.signIn(teacher.mail(), SchoolDay.PASSWORD));
                }
            }
            return null;
        });
        return steps;
    }

    private static double hashesPerSecond() throws Exception {
        PasswordHashes hashes = PasswordHashes.withDefaults();
        String hash = hashes.hash(SchoolDay.PASSWORD);
        AtomicInteger done = new AtomicInteger();
        for (int round = 0; round < 2; round++) {
            done.set(0);
            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            each(Runtime.getRuntime().availableProcessors(), () -> {
                while (System.nanoTime() < end) {
                    hashes.matches(SchoolDay.PASSWORD, hash);
                    done.incrementAndGet();
                }
                return null;
            });
        }
        return done.get() / 5.0;
    }

    private static void each(int threads, Callable<Void> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        }
    }
}
