package fr.gisement.year;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes many rows at a time. */
final class Batch {

    private final Connection connection;

    Batch(Connection connection) {
        this.connection = connection;
    }

    /** Rows of a table of the connection's path; one that is there already stays as it is. */
    void insert(String table, String columns, Stream<Row> rows) throws SQLException {
        String places = Stream.of(columns.split(",")).map(it -> "?").collect(Collectors.joining(", "));
        run("insert into %s (%s) values (%s) on conflict do nothing".formatted(table, columns, places), rows);
    }

    /** The same statement for each row of values. */
    void run(String sql, Stream<Row> rows) throws SQLException {
        List<Row> all = rows.toList();
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : all) {
                for (int i = 0; i < row.values().size(); i++) {
                    Object value = row.values().get(i);
                    if (value == null) {
                        statement.setNull(i + 1, Types.NULL);
                    } else if (value instanceof Instant instant) {
                        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                    } else {
                        statement.setObject(i + 1, value);
                    }
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static Row row(@Nullable Object... values) {
        return new Row(Arrays.asList(values));
    }

    /** The values of a row, in the order of its columns. */
    record Row(List<@Nullable Object> values) {}
}
