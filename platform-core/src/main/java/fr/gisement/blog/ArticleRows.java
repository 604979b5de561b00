package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolYear;
import fr.gisement.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is published in the current school. Lists carry the first words only. */
@Repository
@Transactional(readOnly = true)
class ArticleRows {

    record Line(
            ArticleId id, ClassId schoolClass, String title, String opening, PersonId author, Instant publishedAt) {}

    record Read(
            ArticleId id,
            ClassId schoolClass,
            Words words,
            PersonId author,
            Instant publishedAt,
            @Nullable Instant changedAt,
            ArticleState state) {}

    /** Long enough for a few lines on a wide screen. */
    private static final int OPENING = 320;

    private static final String LINE = "select a.id, a.class_id, a.title, left(a.body, " + OPENING
            + ") as opening, a.author_id, a.published_at from article a ";

    private static final String READABLE = "a.published_at is not null and a.withdrawn_at is null";

    private final JdbcClient tenant;

    ArticleRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    List<Line> page(ClassId schoolClass, int limit, int offset) {
        return tenant.sql(LINE + "where a.class_id = :class and " + READABLE
                        + " order by a.published_at desc, a.id desc limit :limit offset :offset")
                .param("class", schoolClass.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> line(row))
                .list();
    }

    int count(ClassId schoolClass) {
        return tenant.sql("select count(*) from article a where a.class_id = :class and " + READABLE)
                .param("class", schoolClass.value())
                .query(Integer.class)
                .single();
    }

    List<Line> latest(SchoolYear year, int limit) {
        return tenant.sql(LINE + "join school_class c on c.id = a.class_id where c.school_year = :year"
                        + " and c.archived_at is null and " + READABLE
                        + " order by a.published_at desc, a.id desc limit :limit")
                .param("year", year.first())
                .param("limit", limit)
                .query((row, index) -> line(row))
                .list();
    }

    Map<ClassId, Integer> counts(SchoolYear year) {
        Map<ClassId, Integer> counts = new HashMap<>();
        tenant.sql("select a.class_id, count(*) from article a join school_class c on c.id = a.class_id"
                        + " where c.school_year = :year and " + READABLE + " group by a.class_id")
                .param("year", year.first())
                .query((ResultSet row) -> {
                    counts.put(new ClassId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }

    /** An article that was published once, withdrawn or not. */
    Optional<Read> find(ClassId schoolClass, ArticleId id) {
        return tenant.sql("""
                        select a.id, a.class_id, a.author_id, a.title, a.body, a.published_at, a.published_revision,
                               a.changed_at, a.withdrawn_at, coalesce(d.revision, 0) as revision
                        from article a left join article_draft d on d.article_id = a.id
                        where a.id = :id and a.class_id = :class and a.published_at is not null""")
                .param("id", id.value())
                .param("class", schoolClass.value())
                .query((row, index) -> read(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ArticleId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("title"),
                row.getString("opening"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Read read(ResultSet row) throws SQLException {
        Instant publishedAt =
                row.getObject("published_at", OffsetDateTime.class).toInstant();
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        Instant changedAt = changed == null ? null : changed.toInstant();
        return new Read(
                new ArticleId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                new Words(row.getString("title"), row.getString("body")),
                new PersonId(row.getObject("author_id", UUID.class)),
                publishedAt,
                publishedAt.equals(changedAt) ? null : changedAt,
                DraftRow.state(row));
    }
}
