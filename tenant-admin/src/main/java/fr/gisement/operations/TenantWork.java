package fr.gisement.operations;

import fr.gisement.migrations.Transactions;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Changes one tenant's state; the change and the word that it is done are one transaction. */
final class TenantWork implements OperationWork {

    private record Row(TenantState state, Optional<TenantId> parent) {}

    private final DataSource owner;
    private final TenantLifecycle lifecycle;
    private final OperationLedger ledger;

    TenantWork(DataSource owner, TenantLifecycle lifecycle, OperationLedger ledger) {
        this.owner = owner;
        this.lifecycle = lifecycle;
        this.ledger = ledger;
    }

    @Override
    public void perform(OperationTask task, OperationRun run) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            Transactions.run(connection, () -> {
                change(connection, task);
                ledger.end(connection, task, OperationEnding.done(task.kind(), null, List.of()));
            });
        }
    }

    private void change(Connection connection, OperationTask task) throws SQLException {
        TenantId tenant = task.requiredTenant();
        Row row = lock(connection, tenant);
        if (!OperationRules.statesFor(task.kind()).contains(row.state())) {
            throw new OperationFailedException(OperationTexts.told("refused.WRONG_STATE"));
        }
        switch (task.kind()) {
            case SUSPEND -> lifecycle.suspend(connection, tenant, task.parameter("reason"));
            case ARCHIVE -> lifecycle.archive(connection, tenant, task.parameter("reason"));
            case REACTIVATE -> lifecycle.reactivate(connection, tenant);
            case RETRY_FAILED -> {
                // A school cannot be entered behind a wall that is not there.
                if (row.parent().isPresent()
                        && lock(connection, row.parent().get()).state() == TenantState.FAILED) {
                    lifecycle.open(connection, row.parent().get());
                }
                lifecycle.open(connection, tenant);
            }
            default -> throw new IllegalArgumentException(task.kind() + " changes no tenant");
        }
    }

    private static Row lock(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select state, parent_id from platform.tenant where id = ? for update")) {
            query.setObject(1, tenant.value());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new OperationFailedException(OperationTexts.told("refused.UNKNOWN"));
                }
                return new Row(
                        TenantState.valueOf(rows.getString(1)),
                        Optional.ofNullable(rows.getObject(2, UUID.class)).map(TenantId::new));
            }
        }
    }
}
