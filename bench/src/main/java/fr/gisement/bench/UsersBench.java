package fr.gisement.bench;

import fr.gisement.bench.SchoolDay.Teacher;
import fr.gisement.testing.FlowUser;
import fr.gisement.testing.FlowUser.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Teachers at work: 200 at once in 50 schools, on a school's home, a class and an article, against one who has the
 * server alone. The users run beside the server, on the same cores.
 */
final class UsersBench {

    private static final int SCHOOLS = 50;
    private static final int TEACHERS_EACH = 4;
    private static final Duration LENGTH = Duration.ofSeconds(45);
    /** A teacher reads before the next click. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private UsersBench() {}

    static void run(Report report) throws Exception {
        Path app = Path.of("ui/target/app").toAbsolutePath();
        if (!Files.exists(app.resolve("gisement.aot"))) {
            System.err.println("There is no " + app.resolve("gisement.aot") + ": run ./gisement build first");
            return;
        }
        Path data = Files.createTempDirectory("gisement-users").resolve("data");
        // one address sends everything here, which is what the limit of an address is there against
        try (RunningApplication application =
                RunningApplication.start(app, data, true, "-Dgisement.account.tries.address.most=1000000")) {
            application.awaitDemonstration();
            List<Teacher> teachers = SchoolDay.prepare(data, SCHOOLS, TEACHERS_EACH);
            SignInBench.run(report, application.address(), teachers);
            List<FlowUser> users = signedIn(application.address(), teachers);
            try {
                measure(report, application, users, teachers);
            } finally {
                users.forEach(FlowUser::close);
            }
        }
    }

    private static void measure(
            Report report, RunningApplication application, List<FlowUser> users, List<Teacher> teachers)
            throws Exception {
        open(users.getFirst(), teachers.getFirst());
        Walk warmUp = walk(users.subList(0, 1), teachers, Duration.ofSeconds(10), Duration.ZERO);
        System.err.println("warm: " + warmUp.home().count() + " rounds");
        Walk alone = walk(users.subList(0, 1), teachers, Duration.ofSeconds(10), Duration.ZERO);
        double before = application.heap();
        Steps first = new Steps();
        for (int i = 1; i < users.size(); i++) {
            first.add(open(users.get(i), teachers.get(i)));
        }
        double after = application.heap();
        Walk together = walk(users, teachers, LENGTH, PAUSE);
        Walk pressed = walk(users, teachers, LENGTH.dividedBy(2), Duration.ZERO);

        compare(report, "home", together.home(), alone.home());
        compare(report, "class", together.schoolClass(), alone.schoolClass());
        compare(report, "article", together.article(), alone.article());
        report.stated(
                "clicks a second, the same users without a pause",
                Report.number(pressed.count() / (LENGTH.toSeconds() / 2.0)),
                "p95 " + Report.millis(pressed.schoolClass().nanos(0.95)) + " for a class");
        report.stated(
                "bytes of a page, after the client's files",
                Report.number(first.bytes() / 1000) + " kB opened",
                "followed: home %s kB, class %s kB, article %s kB"
                        .formatted(
                                Report.number(together.home().bytes() / 1000),
                                Report.number(together.schoolClass().bytes() / 1000),
                                Report.number(together.article().bytes() / 1000)));
        report.stated(
                "heap of a session that has a school's home open",
                Report.number((after - before) / 1000 / (users.size() - 1)) + " kB",
                "%s MB with 1 session, %s MB with %d"
                        .formatted(Report.number(before / 1e6), Report.number(after / 1e6), users.size()));
    }

    private static Step open(FlowUser user, Teacher teacher) throws IOException, InterruptedException {
        return user.open(teacher.home());
    }

    private static List<FlowUser> signedIn(URI root, List<Teacher> teachers) throws Exception {
        List<FlowUser> users = new ArrayList<>();
        for (Teacher teacher : teachers) {
            FlowUser user = new FlowUser(root);
            users.add(user);
            user.signIn(teacher.mail(), SchoolDay.PASSWORD);
        }
        return users;
    }

    /** Everybody goes from home to class to article and back, until the time is over. */
    private static Walk walk(List<FlowUser> users, List<Teacher> teachers, Duration length, Duration pause)
            throws Exception {
        Walk walk = new Walk(new Steps(), new Steps(), new Steps());
        long end = System.nanoTime() + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> walkers = new ArrayList<>();
            for (int i = 0; i < users.size(); i++) {
                FlowUser user = users.get(i);
                Teacher teacher = teachers.get(i);
                Callable<Void> walker = () -> {
                    rest(pause);
                    while (System.nanoTime() < end) {
                        walk.schoolClass().add(user.follow(teacher.schoolClass()));
                        rest(pause);
                        walk.article().add(user.follow(teacher.article()));
                        rest(pause);
                        walk.home().add(user.follow(teacher.home()));
                        rest(pause);
                    }
                    return null;
                };
                walkers.add(threads.submit(walker));
            }
            for (Future<Void> walker : walkers) {
                walker.get();
            }
        }
        return walk;
    }

    private static void compare(Report report, String page, Steps many, Steps one) {
        for (double share : new double[] {0.5, 0.95}) {
            report.ratio(
                    "%s, p%.0f, %d users over %d schools, a click every %d s"
                            .formatted(page, share * 100, SCHOOLS * TEACHERS_EACH, SCHOOLS, PAUSE.toSeconds()),
                    Report.millis(many.nanos(share)),
                    Report.millis(one.nanos(share)) + " one user alone",
                    many.nanos(share) / one.nanos(share),
                    "stated");
        }
    }

    private record Walk(Steps home, Steps schoolClass, Steps article) {

        int count() {
            return home.count() + schoolClass.count() + article.count();
        }
    }

    /** Between half the pause and one and a half. */
    private static void rest(Duration pause) throws InterruptedException {
        long millis = pause.toMillis();
        if (millis > 0) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2));
        }
    }
}
