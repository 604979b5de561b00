package fr.gisement.onboarding.run;

import fr.gisement.migrations.FleetLock;
import fr.gisement.migrations.Transactions;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import fr.gisement.tenancy.TenantLifecycle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes the last import back, while nobody wrote in the spaces it created. */
public final class ImportUndo {

    private static final int NAMED = 3;

    private final DataSource owner;
    private final TenantLifecycle lifecycle;
    private final int workers;

    public ImportUndo(DataSource owner, TenantLifecycle lifecycle, int workers) {
        this.owner = owner;
        this.lifecycle = lifecycle;
        this.workers = workers;
    }

    /** The spaces and circonscriptions that the last import created and somebody wrote in since; empty: undo is on offer. */
    public List<String> writtenSinceLast() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            var journal = new ImportJournal(connection);
            var last = journal.last();
            return last.isEmpty() ? List.of() : written(connection, last.get().id());
        }
    }

    /**
     * Takes the last import back: tenants, sites and people it created go, values it changed return. An interrupted
     * undo goes on.
     */
    public RunResult undoLast(ProgressListener listener) throws SQLException {
        try (Connection connection = owner.getConnection();
                FleetLock lock = ImportLock.take(connection)) {
            var journal = new ImportJournal(lock.connection());
            ImportRun last = journal.last().orElseThrow(() -> new OnboardingException(ErrorCode.UNDO_NOTHING));
            UUID run = last.id();
            if (last.state() != ImportRun.State.UNDOING) {
                List<String> written = written(lock.connection(), run);
                if (!written.isEmpty()) {
                    String names = String.join(", ", written.subList(0, Math.min(NAMED, written.size())))
                            + (written.size() > NAMED ? ", …" : "");
                    throw new OnboardingException(ErrorCode.UNDO_WRITTEN, last.fileName(), written.size(), names);
                }
                Transactions.run(lock.connection(), () -> {
                    journal.state(run, ImportRun.State.UNDOING);
                    restoreRows(lock.connection(), run);
                });
            }
            return perform(lock.connection(), run, listener);
        }
    }

    private RunResult perform(Connection connection, UUID run, ProgressListener listener) throws SQLException {
        var journal = new ImportJournal(connection);
        List<ImportItem> items = journal.items(run);
        int total = journal.count(run);
        var workersOfUndo = new Workers(owner, workers, listener, total - items.size(), total);
        var task = new UndoTask(lifecycle, run);
        boolean finished = workersOfUndo.run(backwards(items, 1), task) && workersOfUndo.run(backwards(items, 0), task);
        List<RunResult.Failure> failures = journal.failures(run);
        if (finished && failures.isEmpty()) {
            journal.state(run, ImportRun.State.UNDONE);
            failures = journal.kept(run);
        }
        return new RunResult(journal.run(run), total - journal.items(run).size() - failures.size(), total, failures);
    }

    private static List<ImportItem> backwards(List<ImportItem> items, int phase) {
        return items.stream()
                .filter(item -> item.phase() == phase)
                .sorted(Comparator.comparingInt(ImportItem::seq).reversed())
                .toList();
    }

    private static void restoreRows(Connection connection, UUID run) throws SQLException {
        PeopleTable.restore(connection, run);
        SiteTable.restore(connection, run);
        Sql.update(connection, """
                update platform.tenant t set rpi = c.before ->> 'rpi', updated_at = now()
                from platform.import_change c
                where c.run_id = ? and c.entity = 'TENANT' and t.id = c.key::uuid""", run);
    }

    /** In its own schema, or as a membership that a person gave by hand. */
    private List<String> written(Connection connection, UUID run) throws SQLException {
        List<String> names = new ArrayList<>(Sql.list(connection, """
                select distinct t.name
                from platform.membership m
                join platform.tenant t on t.id = m.tenant_id
                left join platform.import_item i on i.tenant_id = t.id and i.run_id = ? and i.created
                left join platform.import_change c
                       on c.run_id = ? and c.entity = 'SITE' and c.key = m.site_uai and c.before is null
                where m.origin = 'HAND' and (i.tenant_id is not null or c.key is not null)
                order by 1""", row -> row.getString(1), run, run));
        for (ImportItem item : new ImportJournal(connection).items(run)) {
            if (item.created() && !names.contains(item.name()) && !lifecycle.untouched(connection, item.tenant())) {
                names.add(item.name());
            }
        }
        return names;
    }
}
