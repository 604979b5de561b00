package fr.gisement.migrations;

import fr.gisement.migrations.changelog.Changelog;
import fr.gisement.migrations.changelog.Changelog.ChangeSetKey;
import fr.gisement.migrations.changelog.ChangelogFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The version each kind of schema must have reached for this version of the code to work on it. */
public final class RequiredVersions {

    private static final int NEVER_REACHED = Integer.MAX_VALUE;

    private RequiredVersions() {}

    /**
     * Reads them from the changelogs that come with the code; contractions and backfills are not waited for.
     *
     * @param connection of the owner or of the application's own login
     * @return for each kind; {@link Integer#MAX_VALUE} while the installation has not been prepared for this code
     */
    public static Map<SchemaKind, Integer> read(Connection connection) throws SQLException {
        return read(connection, ChangelogFiles.packaged());
    }

    static Map<SchemaKind, Integer> read(Connection connection, ChangelogFiles files) throws SQLException {
        Map<SchemaKind, Integer> required = new EnumMap<>(SchemaKind.class);
        for (SchemaKind kind : SchemaKind.values()) {
            Map<String, Integer> versions = versions(connection, kind);
            List<ChangeSetKey> keys = Changelog.of(kind, files).changeSets();
            int version = 0;
            for (ChangeSetKey key : keys) {
                if (key.required()) {
                    version = Math.max(version, versions.getOrDefault(name(key.path(), key.id()), NEVER_REACHED));
                }
            }
            required.put(kind, version);
        }
        return required;
    }

    private static Map<String, Integer> versions(Connection connection, SchemaKind kind) throws SQLException {
        Map<String, Integer> versions = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select path, changeset_id, version from platform.fleet_bundle where kind = ?")) {
            query.setString(1, kind.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.put(name(rows.getString(1), rows.getString(2)), rows.getInt(3));
                }
            }
        }
        return versions;
    }

    private static String name(String path, String id) {
        return path + "::" + id;
    }
}
