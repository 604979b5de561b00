package fr.gisement.onboarding.run;

import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.plan.OnboardingPlan.SourceFile;
import fr.gisement.onboarding.report.OnboardingReport;
import fr.gisement.onboarding.run.ImportItem.Action;
import fr.gisement.tenancy.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database knows of imports and of how far they are. */
final class ImportJournal {

    private static final String RUN = """
            select id, state, file_name, file_sha256, staff_file_name, staff_file_sha256, summary, started_at, ended_at
            from platform.import_run
            """;

    private final Connection owner;

    ImportJournal(Connection owner) {
        this.owner = owner;
    }

    /** Notes the beginning of an import. */
    UUID begin(OnboardingPlan plan) throws SQLException {
        SourceFile staff = plan.staffFile();
        OnboardingReport report = OnboardingReport.of(plan, Locale.FRENCH);
        return Sql.list(
                        owner,
                        """
                        insert into platform.import_run (state, file_name, file_sha256, staff_file_name,
                            staff_file_sha256, include_private, summary, report)
                        values ('RUNNING', ?, ?, ?, ?, ?, ?, ?) returning id""",
                        row -> row.getObject(1, UUID.class),
                        plan.directory().name(),
                        plan.directory().sha256(),
                        staff == null ? null : staff.name(),
                        staff == null ? null : staff.sha256(),
                        plan.includePrivate(),
                        report.summary(),
                        report.text())
                .getFirst();
    }

    void add(UUID run, List<ImportItem> items) throws SQLException {
        Sql.update(
                owner,
                """
                insert into platform.import_item (run_id, seq, tenant_id, name, phase, action, argument, before, created)
                select ?, * from unnest(?::int[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bool[])""",
                run,
                Sql.column(owner, "int", items, ImportItem::seq),
                Sql.column(owner, "uuid", items, item -> item.tenant().value()),
                Sql.column(owner, "text", items, ImportItem::name),
                Sql.column(owner, "int", items, ImportItem::phase),
                Sql.column(owner, "text", items, item -> item.action().name()),
                Sql.column(owner, "text", items, ImportItem::argument),
                Sql.column(owner, "text", items, ImportItem::before),
                Sql.column(owner, "bool", items, ImportItem::created));
        Sql.update(owner, """
                update platform.import_item i set before = t.state from platform.tenant t
                where i.run_id = ? and i.action = 'ARCHIVE' and t.id = i.tenant_id""", run);
    }

    /** The import that is under way or was interrupted. */
    Optional<ImportRun> unfinished() throws SQLException {
        return first(RUN + "where state in ('RUNNING', 'UNDOING')");
    }

    /** The last import that was not taken back. */
    Optional<ImportRun> last() throws SQLException {
        // One that found nothing to change is no step that anybody would want to take back.
        return first(RUN + """
                where state <> 'UNDONE'
                  and (exists (select from platform.import_item i where i.run_id = import_run.id)
                       or exists (select from platform.import_change c where c.run_id = import_run.id))
                order by id desc limit 1""");
    }

    ImportRun run(UUID id) throws SQLException {
        return first(RUN + "where id = ?", id).orElseThrow();
    }

    /** The report of an import, in French. */
    String report(UUID id) throws SQLException {
        return Sql.list(owner, "select report from platform.import_run where id = ?", row -> row.getString(1), id)
                .getFirst();
    }

    /** The items of an import in their order. */
    List<ImportItem> items(UUID run) throws SQLException {
        return Sql.list(owner, """
                select seq, tenant_id, name, phase, action, argument, before, created, state
                from platform.import_item where run_id = ? and state in ('PENDING', 'DONE', 'FAILED')
                order by seq""", ImportJournal::item, run);
    }

    /** Those of them that were not tried yet. */
    List<ImportItem> pending(UUID run) throws SQLException {
        return Sql.list(owner, """
                select seq, tenant_id, name, phase, action, argument, before, created, state
                from platform.import_item where run_id = ? and state = 'PENDING' order by seq""", ImportJournal::item, run);
    }

    List<RunResult.Failure> failures(UUID run) throws SQLException {
        return Sql.list(
                owner,
                "select name, coalesce(reason, '') from platform.import_item where run_id = ? and state = 'FAILED' order by seq",
                row -> new RunResult.Failure(row.getString(1), row.getString(2)),
                run);
    }

    /** Tenants that an undo had to keep. */
    List<RunResult.Failure> kept(UUID run) throws SQLException {
        return Sql.list(owner, """
                select name, reason from platform.import_item
                where run_id = ? and state = 'UNDONE' and reason is not null order by seq""", row -> new RunResult.Failure(row.getString(1), row.getString(2)), run);
    }

    int count(UUID run) throws SQLException {
        return Sql.list(owner, "select count(*) from platform.import_item where run_id = ?", row -> row.getInt(1), run)
                .getFirst();
    }

    void state(UUID run, ImportRun.State state) throws SQLException {
        boolean ended = state != ImportRun.State.RUNNING && state != ImportRun.State.UNDOING;
        Sql.update(
                owner,
                "update platform.import_run set state = ?, ended_at = case when ? then now() end where id = ?",
                state.name(),
                ended,
                run);
    }

    /** Notes how an item ended, on the connection that did it. */
    static void item(Connection owner, UUID run, ImportItem item, String state, @Nullable String reason)
            throws SQLException {
        Sql.update(
                owner,
                "update platform.import_item set state = ?, reason = ? where run_id = ? and seq = ?",
                state,
                reason,
                run,
                item.seq());
    }

    /** Sets the schools aside whose circonscription could not be opened. */
    void failBehindClosedWalls(UUID run, String reason) throws SQLException {
        Sql.update(owner, """
                with behind as (
                    update platform.import_item i set state = 'FAILED', reason = ?
                    from platform.tenant t join platform.tenant p on p.id = t.parent_id
                    where i.run_id = ? and i.state = 'PENDING' and i.action = 'OPEN'
                      and t.id = i.tenant_id and p.schema_name is null
                    returning t.id)
                update platform.tenant set state = 'FAILED', state_reason = ? where id in (select id from behind)""", reason, run, reason);
    }

    private Optional<ImportRun> first(String sql, Object... parameters) throws SQLException {
        return Sql.list(owner, sql, ImportJournal::run, parameters).stream().findFirst();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                ImportRun.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getString("staff_file_name"),
                row.getString("staff_file_sha256"),
                row.getString("summary"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static ImportItem item(ResultSet row) throws SQLException {
        return new ImportItem(
                row.getInt("seq"),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("name"),
                row.getInt("phase"),
                Action.valueOf(row.getString("action")),
                row.getString("argument"),
                row.getString("before"),
                row.getBoolean("created"),
                row.getString("state").equals("DONE"));
    }
}
