package fr.gisement.year;

import static fr.gisement.year.Batch.row;

import fr.gisement.year.SchoolWay.Article;
import fr.gisement.year.SchoolWay.ClassRoom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes what a school did into its own schema, in the caller's transaction. */
final class SchoolWriter {

    private final Connection connection;
    private final Known known;
    private final SchoolWay school;

    SchoolWriter(Connection connection, Known known, SchoolWay school) {
        this.connection = connection;
        this.known = known;
        this.school = school;
    }

    /** Whether there is anything to write. */
    static boolean wrote(SchoolWay school) {
        return !school.classes().isEmpty() || !school.accesses().isEmpty();
    }

    void write() throws SQLException {
        Batch batch = new Batch(connection);
        List<UUID> classes = new ArrayList<>();
        for (ClassRoom room : school.classes()) {
            classes.add(room(room));
        }
        batch.insert(
                "class_teacher",
                "class_id, person_id, since",
                java.util.stream.IntStream.range(0, classes.size()).mapToObj(i -> {
                    ClassRoom room = school.classes().get(i);
                    return row(classes.get(i), known.person(room.teacher()), since(room));
                }));
        batch.insert(
                "article",
                "class_id, author_id, title, body, published_at, changed_at, created_at",
                school.articles().stream().map(it -> article(classes, it)));
        batch.insert(
                "support_access",
                "id, person_id, granted_by, granted_at, until, request_id",
                school.accesses().stream()
                        .map(it -> row(
                                it.id(),
                                known.person(it.trainer()),
                                known.person(it.by()),
                                it.at(),
                                it.until(),
                                it.help())));
        batch.insert(
                "support_look",
                "access_id, looked_at, kind, title, path",
                school.accesses().stream()
                        .flatMap(access -> access.looks().stream()
                                .map(it -> row(access.id(), it.at(), it.kind(), it.title(), it.path()))));
    }

    private static LocalDate since(ClassRoom room) {
        return SchoolDays.day(room.createdAt());
    }

    private Batch.Row article(List<UUID> classes, Article it) {
        return row(
                classes.get(it.schoolClass()),
                known.person(it.author()),
                it.title(),
                it.body(),
                it.at(),
                it.at(),
                it.at());
    }

    /** The class of that name, which may have been there before. */
    private UUID room(ClassRoom room) throws SQLException {
        new Batch(connection)
                .insert(
                        "school_class",
                        "school_year, name, level, site_uai, created_at",
                        java.util.stream.Stream.of(
                                row(room.year(), room.name(), room.level(), school.uai(), room.createdAt())));
        try (PreparedStatement query = connection.prepareStatement("""
                select id from school_class where school_year = ? and site_uai = ? and lower(name) = lower(?)""")) {
            query.setInt(1, room.year());
            query.setString(2, school.uai());
            query.setString(3, room.name());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
