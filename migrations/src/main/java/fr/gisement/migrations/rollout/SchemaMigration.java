package fr.gisement.migrations.rollout;

import static fr.gisement.migrations.SqlNames.literal;
import static fr.gisement.migrations.SqlNames.quoted;

import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.bundle.Bundle;
import fr.gisement.migrations.bundle.Catalogue;
import fr.gisement.migrations.changelog.CompiledChangeSet.Mode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Brings one schema from its version to the last, on one owner's connection that is in auto-commit. */
final class SchemaMigration {

    private final Catalogue catalogue;
    private final FleetNaming naming;
    private final FleetSettings settings;

    SchemaMigration(Catalogue catalogue, FleetNaming naming, FleetSettings settings) {
        this.catalogue = catalogue;
        this.naming = naming;
        this.settings = settings;
    }

    /**
     * Applies what is pending.
     *
     * @return false when another process has the schema in hand
     * @throws SchemaMigrationException with the version that failed; what was committed before it stays
     */
    boolean apply(Connection owner, Target target) throws SchemaMigrationException {
        int version = target.version();
        List<Bundle> pending = catalogue.after(target.kind(), version);
        int next = 0;
        while (next < pending.size()) {
            List<Bundle> step = step(pending, next);
            int reached = step.getLast().version();
            try {
                if (!(step.getFirst().mode() == Mode.TRANSACTION
                        ? inTransaction(owner, target, version, step)
                        : alone(owner, target, version, step.getFirst()))) {
                    return false;
                }
            } catch (SQLException e) {
                throw new SchemaMigrationException(reached, e);
            }
            version = reached;
            next += step.size();
        }
        return true;
    }

    /** Neighbours that run in a transaction run in one; anything else runs alone. */
    private static List<Bundle> step(List<Bundle> pending, int from) {
        List<Bundle> step = new ArrayList<>(List.of(pending.get(from)));
        for (int i = from + 1; i < pending.size(); i++) {
            if (pending.get(from).mode() != Mode.TRANSACTION || pending.get(i).mode() != Mode.TRANSACTION) {
                break;
            }
            step.add(pending.get(i));
        }
        return step;
    }

    private boolean inTransaction(Connection owner, Target target, int version, List<Bundle> step) throws SQLException {
        owner.setAutoCommit(false);
        boolean done = false;
        try {
            if (!lockLedger(owner, target, version)) {
                return false;
            }
            StringBuilder script = new StringBuilder("set local lock_timeout = %d;\nset local search_path to %s;\n"
                    .formatted(settings.lockTimeout().toMillis(), quoted(target.schema())));
            step.forEach(bundle -> script.append(bundle.script()));
            script.append(reached(target, version, step.getLast().version()));
            execute(owner, script.toString());
            owner.commit();
            done = true;
            return true;
        } finally {
            if (!done) {
                rollbackQuietly(owner);
            }
            owner.setAutoCommit(true);
        }
    }

    /** Without a transaction round it, an advisory lock keeps a second process away instead of the ledger's row. */
    private boolean alone(Connection owner, Target target, int version, Bundle bundle) throws SQLException {
        if (!advisory(owner, "select pg_try_advisory_lock(hashtextextended(?, 0))", target)) {
            return false;
        }
        try {
            if (!stillAt(owner, target, version)) {
                return false;
            }
            execute(
                    owner,
                    "set lock_timeout = %d; set search_path to %s"
                            .formatted(settings.lockTimeout().toMillis(), quoted(target.schema())));
            if (bundle.mode() == Mode.CONCURRENT) {
                dropInvalidIndexes(owner, target);
                execute(owner, bundle.statements().getFirst());
            } else {
                repeat(owner, bundle.statements().getFirst());
            }
            owner.setAutoCommit(false);
            execute(owner, reached(target, version, bundle.version()));
            owner.commit();
            return true;
        } finally {
            if (!owner.getAutoCommit()) {
                owner.setAutoCommit(true);
            }
            execute(owner, "reset lock_timeout; reset search_path");
            advisory(owner, "select pg_advisory_unlock(hashtextextended(?, 0))", target);
        }
    }

    private static void repeat(Connection owner, String statement) throws SQLException {
        try (PreparedStatement backfill = owner.prepareStatement(statement)) {
            int changed;
            do {
                changed = backfill.executeUpdate();
            } while (changed > 0);
        }
    }

    /** What an interrupted {@code create index concurrently} leaves is not used and stands in the way. */
    private static void dropInvalidIndexes(Connection owner, Target target) throws SQLException {
        List<String> invalid = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement("""
                select c.relname from pg_index i
                join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and not i.indisvalid""")) {
            query.setString(1, target.schema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    invalid.add(rows.getString(1));
                }
            }
        }
        for (String index : invalid) {
            execute(owner, "drop index concurrently if exists " + quoted(index));
        }
    }

    private String reached(Target target, int from, int to) {
        return """
                insert into databasechangelog
                    select id, author, filename, now(), orderexecuted, exectype, md5sum, description, comments, tag,
                           liquibase, contexts, labels, deployment_id
                    from %s.databasechangelog where orderexecuted > %d and orderexecuted <= %d;
                set local search_path to platform;
                set local synchronous_commit = off;
                update platform.fleet_schema
                    set version = %d, migrated_at = now(), failed_version = null, failure = null, failed_at = null, attempts = 0
                    where schema_name = %s;
                """.formatted(quoted(naming.template(target.kind())), from, to, to, literal(target.schema()));
    }

    private static boolean lockLedger(Connection owner, Target target, int version) throws SQLException {
        return row(
                owner,
                "select 1 from platform.fleet_schema where schema_name = ? and version = ? for update skip locked",
                target,
                version);
    }

    private static boolean stillAt(Connection owner, Target target, int version) throws SQLException {
        return row(owner, "select 1 from platform.fleet_schema where schema_name = ? and version = ?", target, version);
    }

    private static boolean row(Connection owner, String sql, Target target, int version) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(sql)) {
            query.setString(1, target.schema());
            query.setInt(2, version);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean advisory(Connection owner, String function, Target target) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(function)) {
            query.setString(1, target.schema());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void execute(Connection owner, String script) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(script);
        }
    }

    private static void rollbackQuietly(Connection owner) {
        try {
            owner.rollback();
        } catch (SQLException e) {
            // The connection is gone, and the transaction with it; the failure that led here is the one to tell.
        }
    }
}
