package fr.gisement.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far the fleet is.
 *
 * @param kinds by kind of schema
 * @param setAside schemas that failed, with the reason
 */
public record FleetStatus(Map<SchemaKind, KindStatus> kinds, List<SetAside> setAside) {

    /**
     * One kind of schema.
     *
     * @param latest the template's version, which is the last; 0 before the first preparation
     * @param current tenants at that version
     * @param behind tenants that have not reached it, those set aside included
     * @param spares schemas kept ready, whatever their version
     */
    public record KindStatus(int latest, int current, int behind, int spares) {}

    /** A schema that was set aside at a version. */
    public record SetAside(String schema, int version, String reason, int attempts) {}

    public FleetStatus {
        kinds = Map.copyOf(kinds);
        setAside = List.copyOf(setAside);
    }

    static FleetStatus read(Connection owner) throws SQLException {
        Map<SchemaKind, KindStatus> kinds = new EnumMap<>(SchemaKind.class);
        for (SchemaKind kind : SchemaKind.values()) {
            kinds.put(kind, new KindStatus(0, 0, 0, 0));
        }
        try (PreparedStatement query = owner.prepareStatement("""
                select f.kind, t.version,
                       count(*) filter (where f.purpose = 'TENANT' and f.version >= t.version),
                       count(*) filter (where f.purpose = 'TENANT' and f.version < t.version),
                       count(*) filter (where f.purpose = 'SPARE')
                from platform.fleet_schema f
                join platform.fleet_schema t on t.kind = f.kind and t.purpose = 'TEMPLATE'
                group by 1, 2""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                kinds.put(
                        SchemaKind.valueOf(rows.getString(1)),
                        new KindStatus(rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5)));
            }
        }
        List<SetAside> setAside = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement("""
                select schema_name, failed_version, failure, attempts from platform.fleet_schema
                where failed_version is not null order by schema_name""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                setAside.add(new SetAside(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getInt(4)));
            }
        }
        return new FleetStatus(kinds, setAside);
    }
}
