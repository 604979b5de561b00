package fr.gisement.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the columns that both catalogues have. */
final class ModuleReader {

    static final String COLUMNS = "id, title, objectives, minutes, level, prerequisite, hours, documents, "
            + "retired_at is not null as retired, version";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ModuleDocument>> DOCUMENTS = new TypeReference<>() {};

    private ModuleReader() {}

    static TrainingModule module(ResultSet row, boolean academie) throws SQLException {
        return new TrainingModule(
                new ModuleId(row.getObject("id", UUID.class)),
                academie,
                new ModuleSheet(
                        row.getString("title"),
                        row.getString("objectives"),
                        row.getInt("minutes"),
                        ModuleLevel.valueOf(row.getString("level")),
                        id(row.getObject("prerequisite", UUID.class)),
                        HourKind.valueOf(row.getString("hours")),
                        JSON.readValue(row.getString("documents"), DOCUMENTS)),
                row.getBoolean("retired"),
                row.getInt("version"));
    }

    static String documents(ModuleSheet sheet) {
        return JSON.writeValueAsString(sheet.documents());
    }

    private static @Nullable ModuleId id(@Nullable UUID value) {
        return value == null ? null : new ModuleId(value);
    }
}
