package fr.gisement.migrations.rollout;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.bundle.Catalogue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The table {@code fleet_schema}: which version each schema has reached, and what kept one back. */
final class Ledger {

    private Ledger() {}

    /** Who is behind, in one query; nobody is the usual answer. */
    static List<Target> behind(Connection owner, Catalogue catalogue) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("""
                select schema_name, kind, version, purpose, failed_version is not null
                from platform.fleet_schema
                where purpose <> 'TEMPLATE' and (kind = 'SCHOOL' and version < ? or kind = 'CIRCONSCRIPTION' and version < ?)
                order by schema_name""")) {
            query.setInt(1, catalogue.latest(SchemaKind.SCHOOL));
            query.setInt(2, catalogue.latest(SchemaKind.CIRCONSCRIPTION));
            try (ResultSet rows = query.executeQuery()) {
                List<Target> targets = new ArrayList<>();
                while (rows.next()) {
                    targets.add(new Target(
                            rows.getString(1),
                            SchemaKind.valueOf(rows.getString(2)),
                            rows.getInt(3),
                            rows.getString(4).equals("SPARE"),
                            rows.getBoolean(5)));
                }
                return targets;
            }
        }
    }

    /** Notes why a schema was set aside. */
    static void setAside(Connection owner, Target target, int version, String reason) throws SQLException {
        try (PreparedStatement update = owner.prepareStatement("""
                update platform.fleet_schema
                set failed_version = ?, failure = ?, failed_at = now(), attempts = attempts + 1
                where schema_name = ?""")) {
            update.setInt(1, version);
            update.setString(2, reason);
            update.setString(3, target.schema());
            update.executeUpdate();
        }
    }

    /**
     * Tells every process that versions changed. Also makes what was committed before it durable: tenants' own
     * transactions do not wait for the disk, this one does.
     */
    static void publish(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("insert into platform.registry_change default values");
        }
    }
}
