package fr.gisement.year;

import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.year.YearPlan.CirconscriptionYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a planned year behind an installation's schools: the platform's rows as its owner, every tenant's as that
 * tenant. A tenant is written in one transaction, which notes that it was: interrupted, the same call goes on; made, it
 * changes nothing. A circonscription in which somebody has worked before is left as it is, with its schools.
 */
public final class DemonstrationYear {

    private static final int WORKERS = 2;
    private static final String TOPIC = "demonstration.year";

    /** Hears how far it has come. */
    @FunctionalInterface
    public interface Progress {
        void done(int done, int total);
    }

    private record Task(String circonscription, TenantId tenant, Work work) {}

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private final DataSource owner;
    private final JdbcTemplate tenant;
    private final TransactionTemplate transaction;
    private final TenantGate gate;

    /**
     * @param owner connections of the installation's owner
     * @param tenant connections of the current tenant
     * @param transactions of the current tenant
     */
    public DemonstrationYear(
            DataSource owner, DataSource tenant, PlatformTransactionManager transactions, TenantGate gate) {
        this.owner = owner;
        this.tenant = new JdbcTemplate(tenant);
        this.transaction = new TransactionTemplate(transactions);
        this.gate = gate;
    }

    /**
     * Plans the year that ends on a day and writes what of it is not there yet.
     *
     * @param hash of the password with which its people sign in
     * @param stop whether to stop before the next tenant
     */
    public Made make(LocalDate today, long seed, String hash, Progress progress, BooleanSupplier stop)
            throws SQLException, InterruptedException {
        YearPlan plan;
        Known known;
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            Known before = Known.read(connection);
            plan = YearPlanner.plan(before.academie(), seed, today);
            known = new PlatformWriter(connection, plan).write(before, hash);
            connection.commit();
        }
        Instant morning = SchoolDays.at(today, 0, 0);
        List<String> left = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Task> circonscriptions = new ArrayList<>();
        List<Task> schools = new ArrayList<>();
        for (CirconscriptionYear year : plan.circonscriptions()) {
            circonscriptions.add(new Task(year.slug(), new TenantId(known.circonscription(year.slug())), connection -> {
                Batch batch = new Batch(connection);
                new FollowUpWriter(batch, known, year, morning).write();
                new TrainingWriter(batch, known, year, morning).write();
            }));
            year.schools().stream()
                    .filter(SchoolWriter::wrote)
                    .forEach(it -> schools.add(new Task(
                            year.slug(),
                            new TenantId(known.school(it.slug())),
                            connection -> new SchoolWriter(connection, known, it).write())));
        }
        int total = circonscriptions.size() + schools.size();
        AtomicInteger done = new AtomicInteger();
        all(
                circonscriptions,
                task -> {
                    if (!circonscription(task, today)) {
                        left.add(task.circonscription());
                    }
                    progress.done(done.incrementAndGet(), total);
                },
                stop);
        all(
                schools,
                task -> {
                    if (!left.contains(task.circonscription())) {
                        inside(task.tenant(), connection -> {
                            if (!noted(connection)) {
                                task.work().run(connection);
                                note(connection, today);
                            }
                        });
                    }
                    progress.done(done.incrementAndGet(), total);
                },
                stop);
        return new Made(plan, known.academie().names(), left.stream().sorted().toList(), done.get() < total);
    }

    /** @return whether the year is there */
    private boolean circonscription(Task task, LocalDate today) {
        boolean[] there = {true};
        inside(task.tenant(), connection -> {
            if (noted(connection)) {
                return;
            }
            // the platform notes by itself that people were imported, today: the year knows when that was
            execute(connection, "lock table stage_mark in share row exclusive mode");
            if (worked(connection)) {
                there[0] = false;
                return;
            }
            execute(connection, "delete from stage_mark where stage = 'PEOPLE_IMPORTED' and noted_by is null");
            task.work().run(connection);
            note(connection, today);
        });
        return there[0];
    }

    private void inside(TenantId id, Work work) {
        CurrentTenant.run(
                gate.enter(id),
                () -> transaction.executeWithoutResult(
                        begun -> tenant.execute((ConnectionCallback<Boolean>) connection -> {
                            work.run(connection);
                            return true;
                        })));
    }

    private static boolean noted(Connection connection) throws SQLException {
        return ask(connection, "select exists (select from event where topic = '" + TOPIC + "')");
    }

    /** Whether anybody did by hand what the year would do. */
    private static boolean worked(Connection connection) throws SQLException {
        return ask(connection, """
                select exists (select from stage_mark where noted_by is not null)
                    or exists (select from followed_school) or exists (select from visit)
                    or exists (select from training_session) or exists (select from help_request)
                    or exists (select from school_task) or exists (select from school_note)
                    or exists (select from training_path)""");
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question);
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static void note(Connection connection, LocalDate day) throws SQLException {
        new Batch(connection)
                .run(
                        "insert into event (topic, detail) values (?, jsonb_build_object('until', cast(? as text)))",
                        java.util.stream.Stream.of(Batch.row(TOPIC, day.toString())));
    }

    private static void all(List<Task> tasks, java.util.function.Consumer<Task> step, BooleanSupplier stop)
            throws InterruptedException, SQLException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<Boolean>> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                workers.add(threads.submit(() -> {
                    for (int mine = next.getAndIncrement();
                            mine < tasks.size() && !stop.getAsBoolean();
                            mine = next.getAndIncrement()) {
                        step.accept(tasks.get(mine));
                    }
                    return true;
                }));
            }
            for (Future<Boolean> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("The year could not be written", Objects.requireNonNull(e.getCause()));
        }
    }
}
