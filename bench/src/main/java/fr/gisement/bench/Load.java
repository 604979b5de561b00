package fr.gisement.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Threads that do one small transaction after the other: three reads by key each. */
final class Load {

    static final int THREADS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    /** Gives work a connection with a transaction begun in one school, which the work commits. */
    interface Source {
        void in(int school, Work work) throws SQLException;
    }

    /** What is done with a connection. */
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** Which school a thread goes to next. */
    interface Choice {
        int next(SplittableRandom random);
    }

    /** The same school always. */
    static Choice one() {
        return random -> 0;
    }

    /** A school chosen anew each time, few of them often (Zipf, exponent 1). */
    static Choice zipf(int schools) {
        double[] cumulated = new double[schools];
        double sum = 0;
        for (int i = 0; i < schools; i++) {
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
        double total = sum;
        return random -> {
            int index = Arrays.binarySearch(cumulated, random.nextDouble(total));
            // The schools that are asked most often are not those that were made first.
            int rank = Math.min(schools - 1, index < 0 ? -index - 1 : index);
            return (int) ((rank * 7919L) % schools);
        };
    }

    private Load() {}

    /** Transactions a second, after a warm-up; a thread stays with a school for a number of transactions. */
    static double run(Source source, Choice choice, int stay) throws Exception {
        LongAdder done = new LongAdder();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Thread.ofPlatform().start(() -> {
                try {
                    while (!stop.get()) {
                        int school = choice.next(random);
                        for (int j = 0; j < stay && !stop.get(); j++) {
                            transaction(source, school);
                            done.increment();
                        }
                    }
                } catch (SQLException | RuntimeException e) {
                    failure.set(e);
                    stop.set(true);
                } finally {
                    ended.countDown();
                }
            });
        }
        Thread.sleep(WARM_UP);
        long from = System.nanoTime();
        long before = done.sum();
        Thread.sleep(MEASURED);
        double perSecond = (done.sum() - before) * 1e9 / (System.nanoTime() - from);
        stop.set(true);
        ended.await();
        if (failure.get() != null) {
            throw failure.get();
        }
        return perSecond;
    }

    private static void transaction(Source source, int school) throws SQLException {
        source.in(school, connection -> {
            read(connection, "select name, level from school_class where id = ?");
            read(connection, "select person_id from class_teacher where class_id = ?");
            read(connection, "select topic, happened_at from event where id = ?");
            connection.commit();
        });
    }

    private static void read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, KEY);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("The row is missing: " + sql);
                }
            }
        }
    }

    /** The key of the rows that every school of the bench has. */
    static final UUID KEY = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    /** Puts those rows into a school. */
    static String rows(String schema) {
        return """
                insert into %1$s.school_class (id, school_year, name, level, site_uai) values ('%2$s', 2026, 'CP', 'CP', '0620106D');
                insert into %1$s.class_teacher (class_id, person_id) values ('%2$s', '%2$s');
                insert into %1$s.event (id, topic) values ('%2$s', 'bench');
                """.formatted(schema, KEY);
    }
}
