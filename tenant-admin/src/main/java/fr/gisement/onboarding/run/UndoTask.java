package fr.gisement.onboarding.run;

import fr.gisement.onboarding.finding.Messages;
import fr.gisement.onboarding.run.ImportItem.Action;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Takes one item of an import back, and notes it in the same transaction. */
record UndoTask(TenantLifecycle lifecycle, UUID run) implements Workers.Task {

    @Override
    public void run(Connection owner, ImportItem item) throws SQLException {
        if (item.created() && item.action() == Action.OPEN) {
            withdraw(owner, item);
            return;
        }
        if (item.done()) {
            String before = Objects.requireNonNullElse(item.before(), "");
            switch (item.action()) {
                case OPEN -> {
                    // Registered by an earlier import: undoing that one takes it away.
                }
                case RENAME -> lifecycle.rename(owner, item.tenant(), before);
                case MOVE -> lifecycle.move(owner, item.tenant(), TenantId.of(before));
                case ARCHIVE -> {
                    lifecycle.reactivate(owner, item.tenant());
                    if (before.equals(TenantState.SUSPENDED.name())) {
                        lifecycle.suspend(owner, item.tenant(), text("reason.suspended-before"));
                    }
                }
                case REACTIVATE -> lifecycle.archive(owner, item.tenant(), text("reason.undone"));
            }
        }
        ImportJournal.item(owner, run, item, "UNDONE", null);
    }

    @Override
    public void failed(Connection owner, ImportItem item, String reason) throws SQLException {
        ImportJournal.item(owner, run, item, "FAILED", reason);
    }

    /** Somebody may have written since the undo was allowed: that space is kept, closed, with its circonscription. */
    private void withdraw(Connection owner, ImportItem item) throws SQLException {
        if (lifecycle.untouched(owner, item.tenant()) && !hasSpaces(owner, item.tenant())) {
            lifecycle.withdraw(owner, item.tenant());
            ImportJournal.item(owner, run, item, "UNDONE", null);
            return;
        }
        String reason = text("reason.written-during-undo");
        if (item.phase() > 0) {
            lifecycle.archive(owner, item.tenant(), reason);
        }
        ImportJournal.item(owner, run, item, "UNDONE", reason);
    }

    private static boolean hasSpaces(Connection owner, TenantId tenant) throws SQLException {
        return !Sql.list(
                        owner,
                        "select 1 from platform.tenant where parent_id = ? limit 1",
                        row -> row.getInt(1),
                        tenant.value())
                .isEmpty();
    }

    private static String text(String key) {
        return Messages.in(Locale.FRENCH).text(key);
    }
}
