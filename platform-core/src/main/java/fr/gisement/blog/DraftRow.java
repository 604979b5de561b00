package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article and its draft as the school's own schema knows them: people are numbers there. */
record DraftRow(
        ArticleId id,
        ClassId schoolClass,
        PersonId author,
        ArticleState state,
        Words words,
        int revision,
        int publishedRevision,
        @Nullable PersonId savedBy,
        @Nullable Instant savedAt) {

    /** The columns it is read from, of {@code article a left join article_draft d}. */
    static final String COLUMNS = """
            a.id, a.class_id, a.author_id, a.published_at, a.withdrawn_at, a.published_revision,
            coalesce(d.title, a.title, '') as title, coalesce(d.body, a.body, '') as body,
            coalesce(d.revision, 0) as revision, d.saved_by, d.saved_at""";

    static DraftRow of(ResultSet row) throws SQLException {
        UUID savedBy = row.getObject("saved_by", UUID.class);
        OffsetDateTime savedAt = row.getObject("saved_at", OffsetDateTime.class);
        return new DraftRow(
                new ArticleId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                new PersonId(row.getObject("author_id", UUID.class)),
                state(row),
                new Words(row.getString("title"), row.getString("body")),
                row.getInt("revision"),
                row.getInt("published_revision"),
                savedBy == null ? null : new PersonId(savedBy),
                savedAt == null ? null : savedAt.toInstant());
    }

    static ArticleState state(ResultSet row) throws SQLException {
        if (row.getObject("published_at") == null) {
            return ArticleState.DRAFT;
        }
        if (row.getObject("withdrawn_at") != null) {
            return ArticleState.WITHDRAWN;
        }
        return row.getInt("revision") == row.getInt("published_revision")
                ? ArticleState.PUBLISHED
                : ArticleState.CHANGED;
    }

    Draft with(Map<PersonId, Person> people) {
        return new Draft(
                id, schoolClass, state, words, revision, savedBy == null ? null : people.get(savedBy), savedAt);
    }
}
