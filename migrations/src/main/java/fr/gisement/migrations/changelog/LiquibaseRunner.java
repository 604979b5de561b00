package fr.gisement.migrations.changelog;

import fr.gisement.migrations.SqlNames;
import fr.gisement.migrations.changelog.CompiledChangeSet.Mode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.ui.LoggerUIService;

/**
 * Runs Liquibase on one schema: the platform's, or a kind's template. Liquibase is never run in parallel (its locks do
 * not survive that) nor on a tenant.
 */
public final class LiquibaseRunner {

    private final ChangelogFiles files;
    private final boolean linted;

    /** @param linted whether change sets that have not run yet must pass {@link ChangelogLint}, as those of tenants do */
    public LiquibaseRunner(ChangelogFiles files, boolean linted) {
        this.files = files;
        this.linted = linted;
    }

    /**
     * Brings a schema to its changelog's last version.
     *
     * @param owner an owner's connection that holds the fleet's lock: a Liquibase lock found is a dead process's
     * @param parameters what {@code ${…}} stands for in the changelog
     * @return every change set of the changelog, in the order in which the schema ran them; what a newer version of the
     *     code ran on it is passed over
     * @throws SQLException with Liquibase's reason, when a change set fails or was edited after it had run
     */
    public List<CompiledChangeSet> update(
            Connection owner, String schema, Changelog changelog, Map<String, String> parameters) throws SQLException {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        forgetDeadLock(owner, schema);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set search_path to " + SqlNames.quoted(schema));
            Map<String, Object> scope = new HashMap<>();
            scope.put(Scope.Attr.ui.name(), new LoggerUIService());
            scope.put(GlobalConfiguration.SHOW_BANNER.getKey(), false);
            scope.put("liquibase.analytics.enabled", false);
            return Scope.child(scope, () -> run(owner, schema, changelog, parameters));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(
                    "The changelog %s could not be brought to schema %s: %s"
                            .formatted(changelog.name(), schema, rootMessage(e)),
                    e);
        } finally {
            if (!owner.getAutoCommit()) {
                owner.rollback();
            }
            owner.setAutoCommit(true);
            try (Statement statement = owner.createStatement()) {
                statement.execute("reset search_path");
            }
        }
    }

    private List<CompiledChangeSet> run(
            Connection owner, String schema, Changelog changelog, Map<String, String> parameters)
            throws LiquibaseException, SQLException {
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        Liquibase liquibase = new Liquibase(changelog.root(), new ChangelogResources(files), database);
        parameters.forEach(liquibase::setChangeLogParameter);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        if (linted) {
            lint(liquibase, database);
        }
        liquibase.update(new Contexts(), new LabelExpression());
        Map<String, ChangeSet> byKey = new HashMap<>();
        for (ChangeSet changeSet : liquibase.getDatabaseChangeLog().getChangeSets()) {
            byKey.put(key(changeSet.getFilePath(), changeSet.getAuthor(), changeSet.getId()), changeSet);
        }
        return compile(owner, schema, database, byKey);
    }

    private static void lint(Liquibase liquibase, Database database) throws LiquibaseException {
        List<String> findings = new ArrayList<>();
        for (ChangeSet changeSet : liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())) {
            findings.addAll(ChangelogLint.check(compile(0, "", changeSet, database)));
        }
        if (!findings.isEmpty()) {
            throw new LiquibaseException("it cannot be rolled out safely:\n  " + String.join("\n  ", findings));
        }
    }

    private static List<CompiledChangeSet> compile(
            Connection owner, String schema, Database database, Map<String, ChangeSet> byKey) throws SQLException {
        List<CompiledChangeSet> compiled = new ArrayList<>();
        String query = "select orderexecuted, id, author, filename, md5sum from %s.databasechangelog order by 1"
                .formatted(SqlNames.quoted(schema));
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ChangeSet changeSet =
                        byKey.get(key(rows.getString("filename"), rows.getString("author"), rows.getString("id")));
                if (changeSet == null) {
                    // A newer version of the code brought it; this one, started again beside it or after it, lets it
                    // be.
                    continue;
                }
                compiled.add(compile(rows.getInt("orderexecuted"), rows.getString("md5sum"), changeSet, database));
            }
        }
        return compiled;
    }

    private static CompiledChangeSet compile(int version, String checksum, ChangeSet changeSet, Database database) {
        // A tenant's statements name no schema; Liquibase's own work on the template must.
        database.setOutputDefaultSchema(false);
        List<String> statements = new ArrayList<>();
        for (Change change : changeSet.getChanges()) {
            for (SqlStatement statement : change.generateStatements(database)) {
                for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
                    statements.add(sql.toSql().strip());
                }
            }
        }
        database.setOutputDefaultSchema(true);
        boolean backfill = changeSet.getLabels().getLabels().contains("backfill");
        Mode transactional = changeSet.isRunInTransaction() ? Mode.TRANSACTION : Mode.CONCURRENT;
        String comments = changeSet.getComments();
        return new CompiledChangeSet(
                version,
                changeSet.getFilePath(),
                changeSet.getAuthor(),
                changeSet.getId(),
                checksum,
                comments == null ? "" : comments,
                backfill ? Mode.BACKFILL : transactional,
                changeSet.getLabels().getLabels().contains("contract"),
                statements);
    }

    private static void forgetDeadLock(Connection owner, String schema) throws SQLException {
        String table = SqlNames.quoted(schema) + ".databasechangeloglock";
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop table if exists " + table);
        }
    }

    private static String key(String path, String author, String id) {
        return path + "::" + author + "::" + id;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip();
    }
}
