package fr.gisement.migrations.bundle;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.changelog.CompiledChangeSet;
import fr.gisement.migrations.changelog.CompiledChangeSet.Mode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bundles of an installation, in the table {@code fleet_bundle}; what is kept there is never changed. */
public final class BundleStore {

    private BundleStore() {}

    /** A kind's bundles in the order of their versions. */
    public static List<Bundle> load(Connection owner, SchemaKind kind) throws SQLException {
        List<Bundle> bundles = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement("""
                select version, changeset_id, mode, statements, sha256
                from platform.fleet_bundle where kind = ? order by version""")) {
            query.setString(1, kind.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Bundle bundle = new Bundle(
                            kind,
                            rows.getInt("version"),
                            rows.getString("changeset_id"),
                            Mode.valueOf(rows.getString("mode")),
                            List.of((String[]) rows.getArray("statements").getArray()),
                            rows.getString("sha256"));
                    if (!bundle.sha256().equals(Bundle.checksum(kind, bundle.version(), bundle.statements()))) {
                        throw new SQLException("The bundle %s %d (%s) was altered after it was compiled"
                                .formatted(kind, bundle.version(), bundle.changeSet()));
                    }
                    bundles.add(bundle);
                }
            }
        }
        return bundles;
    }

    /**
     * Keeps the change sets that are not kept yet.
     *
     * @throws SQLException when one that is kept has other statements now: tenants ran those that are kept
     */
    public static void add(Connection owner, SchemaKind kind, List<CompiledChangeSet> changeSets) throws SQLException {
        Map<Integer, Bundle> known = new HashMap<>();
        for (Bundle bundle : load(owner, kind)) {
            known.put(bundle.version(), bundle);
        }
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into platform.fleet_bundle
                    (kind, version, changeset_id, author, path, liquibase_checksum, description, mode, statements, sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (CompiledChangeSet changeSet : changeSets) {
                String sha256 = Bundle.checksum(kind, changeSet.version(), changeSet.statements());
                Bundle kept = known.get(changeSet.version());
                if (kept == null) {
                    insert(insert, kind, changeSet, sha256);
                } else if (!kept.sha256().equals(sha256)) {
                    throw new SQLException("The change set %s of %s was edited after it had been rolled out"
                            .formatted(changeSet.id(), changeSet.path()));
                }
            }
        }
    }

    private static void insert(PreparedStatement insert, SchemaKind kind, CompiledChangeSet changeSet, String sha256)
            throws SQLException {
        Array statements = insert.getConnection()
                .createArrayOf("text", changeSet.statements().toArray());
        insert.setString(1, kind.name());
        insert.setInt(2, changeSet.version());
        insert.setString(3, changeSet.id());
        insert.setString(4, changeSet.author());
        insert.setString(5, changeSet.path());
        insert.setString(6, changeSet.checksum());
        insert.setString(7, changeSet.description());
        insert.setString(8, changeSet.mode().name());
        insert.setArray(9, statements);
        insert.setString(10, sha256);
        insert.executeUpdate();
    }
}
