package fr.gisement.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.gisement.installation.RunningInstance;
import fr.gisement.migrations.FleetStatus;
import fr.gisement.migrations.FleetStatus.KindStatus;
import fr.gisement.migrations.FleetStatus.SetAside;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.drift.DriftReport;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the fleet is, for people and for programs.
 *
 * @param application the one that runs on the installation; null when none does or it is not known
 * @param names by schema, of the spaces that something is told about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FleetReport(
        @Nullable RunningInstance application,
        Map<SchemaKind, KindStatus> kinds,
        List<SetAside> setAside,
        DriftReport drift,
        Map<String, String> names) {

    static FleetReport of(OpenFleet open, Optional<RunningInstance> application) throws SQLException {
        FleetStatus status = open.fleet().status();
        DriftReport drift = open.fleet().drift();
        String[] schemas = Stream.concat(
                        status.setAside().stream().map(SetAside::schema),
                        drift.drifts().stream().map(DriftReport.Drift::schema))
                .distinct()
                .toArray(String[]::new);
        return new FleetReport(
                application.orElse(null), status.kinds(), status.setAside(), drift, names(open, schemas));
    }

    /** Whether nothing waits for somebody's hand. */
    boolean sound() {
        return setAside.isEmpty() && drift.drifts().isEmpty();
    }

    /** The name of a schema's space, empty for a spare. */
    String nameOf(String schema) {
        return names.getOrDefault(schema, "");
    }

    private static Map<String, String> names(OpenFleet open, String[] schemas) throws SQLException {
        Map<String, String> names = new TreeMap<>();
        if (schemas.length == 0) {
            return names;
        }
        try (Connection owner = open.owner().getConnection();
                PreparedStatement query = owner.prepareStatement(
                        "select schema_name, name from platform.tenant where schema_name = any (?)")) {
            Array wanted = owner.createArrayOf("text", schemas);
            query.setArray(1, wanted);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return names;
    }
}
