package fr.gisement.onboarding.run;

import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** Does one item of an import, and notes it in the same transaction. */
record ImportTask(TenantLifecycle lifecycle, UUID run) implements Workers.Task {

    @Override
    public void run(Connection owner, ImportItem item) throws SQLException {
        String argument = Objects.requireNonNullElse(item.argument(), "");
        switch (item.action()) {
            case OPEN -> lifecycle.open(owner, item.tenant());
            case RENAME -> lifecycle.rename(owner, item.tenant(), argument);
            case MOVE -> lifecycle.move(owner, item.tenant(), TenantId.of(argument));
            case ARCHIVE -> lifecycle.archive(owner, item.tenant(), argument);
            case REACTIVATE -> lifecycle.reactivate(owner, item.tenant());
        }
        ImportJournal.item(owner, run, item, "DONE", null);
    }

    @Override
    public void failed(Connection owner, ImportItem item, String reason) throws SQLException {
        ImportJournal.item(owner, run, item, "FAILED", reason);
        if (item.action() == ImportItem.Action.OPEN) {
            lifecycle.fail(owner, item.tenant(), reason);
        }
    }
}
