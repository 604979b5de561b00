package fr.gisement.migrations.changelog;

import java.util.List;

/**
 * A change set as plain statements that name no schema: they act on whatever the search path says.
 *
 * @param version its place in the order in which the template ran it, from 1
 * @param checksum Liquibase's own
 */
public record CompiledChangeSet(
        int version,
        String path,
        String author,
        String id,
        String checksum,
        String description,
        Mode mode,
        boolean contraction,
        List<String> statements) {

    /** How a change set is applied to a tenant. */
    public enum Mode {
        /** Together with its neighbours, in one transaction with the tenant's ledger row. */
        TRANSACTION,
        /** {@code create index concurrently} and its like: outside a transaction, repeatable. */
        CONCURRENT,
        /** One statement that changes a limited number of rows, repeated until it changes none. */
        BACKFILL
    }

    public CompiledChangeSet {
        statements = List.copyOf(statements);
    }
}
