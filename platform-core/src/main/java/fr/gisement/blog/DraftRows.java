package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The articles and drafts of the current school as their writers have them, within the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DraftRows {

    private static final String FROM =
            " from article a left join article_draft d on d.article_id = a.id where a.class_id = :class ";

    private final JdbcClient tenant;

    DraftRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** What is not published, or not as it was written last; texts are left where they are. */
    List<DraftRow> unpublished(ClassId schoolClass) {
        return tenant.sql("""
                        select a.id, a.class_id, a.author_id, a.published_at, a.withdrawn_at, a.published_revision,
                               coalesce(d.title, a.title, '') as title, '' as body,
                               coalesce(d.revision, 0) as revision,
                               coalesce(d.saved_by, a.author_id) as saved_by,
                               coalesce(d.saved_at, a.withdrawn_at, a.created_at) as saved_at
                        """ + FROM + """
                        and (a.published_at is null or a.withdrawn_at is not null
                             or coalesce(d.revision, 0) <> a.published_revision)
                        order by saved_at desc""")
                .param("class", schoolClass.value())
                .query((row, index) -> DraftRow.of(row))
                .list();
    }

    Optional<DraftRow> find(ClassId schoolClass, ArticleId id) {
        return tenant.sql("select " + DraftRow.COLUMNS + FROM + "and a.id = :id")
                .param("class", schoolClass.value())
                .param("id", id.value())
                .query((row, index) -> DraftRow.of(row))
                .optional();
    }

    /** Keeps others from publishing, withdrawing or deleting it until the transaction ends. */
    Optional<DraftRow> lock(ClassId schoolClass, ArticleId id) {
        tenant.sql("select from article where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return find(schoolClass, id);
    }

    /** A draft that this person began in the class and never wrote in. */
    Optional<ArticleId> blank(ClassId schoolClass, PersonId author) {
        return tenant.sql("select a.id" + FROM + """
                        and a.author_id = :author and a.published_at is null and d.title = '' and d.body = ''
                        order by a.created_at limit 1""")
                .param("class", schoolClass.value())
                .param("author", author.value())
                .query((row, index) -> new ArticleId(row.getObject(1, UUID.class)))
                .optional();
    }

    ArticleId begin(ClassId schoolClass, PersonId author) {
        UUID id = tenant.sql("insert into article (class_id, author_id) values (:class, :author) returning id")
                .param("class", schoolClass.value())
                .param("author", author.value())
                .query(UUID.class)
                .single();
        ArticleId begun = new ArticleId(id);
        insert(begun, Words.NONE, author);
        return begun;
    }

    /** The first draft of an article; false when there is one. */
    boolean insert(ArticleId id, Words words, PersonId writer) {
        return tenant.sql("""
                        insert into article_draft (article_id, title, body, revision, saved_by)
                        values (:id, :title, :body, 1, :writer) on conflict (article_id) do nothing""")
                        .param("id", id.value())
                        .param("title", words.title())
                        .param("body", words.body())
                        .param("writer", writer.value())
                        .update()
                == 1;
    }

    /** False when the draft has another revision by now. */
    boolean update(ArticleId id, int revision, Words words, PersonId writer) {
        return tenant.sql("""
                        update article_draft set title = :title, body = :body, revision = revision + 1,
                               saved_by = :writer, saved_at = clock_timestamp()
                        where article_id = :id and revision = :revision""")
                        .param("title", words.title())
                        .param("body", words.body())
                        .param("writer", writer.value())
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Lets readers see these words, from this revision of the draft. */
    void publish(ArticleId id, Words words, int revision) {
        tenant.sql("""
                        update article set title = :title, body = :body, published_revision = :revision,
                               published_at = coalesce(published_at, now()), changed_at = now(), withdrawn_at = null,
                               version = version + 1
                        where id = :id""")
                .param("title", words.title())
                .param("body", words.body())
                .param("revision", revision)
                .param("id", id.value())
                .update();
    }

    void withdraw(ArticleId id) {
        tenant.sql("update article set withdrawn_at = now(), version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The words of the article become the draft's again. */
    void revert(ArticleId id, PersonId writer) {
        tenant.sql("""
                        with back as (
                            update article_draft d set title = a.title, body = a.body, revision = d.revision + 1,
                                   saved_by = :writer, saved_at = clock_timestamp()
                            from article a where a.id = d.article_id and d.article_id = :id
                            returning d.article_id, d.revision)
                        update article a set published_revision = back.revision
                        from back where a.id = back.article_id""").param("writer", writer.value()).param("id", id.value()).update();
    }

    void delete(ArticleId id) {
        tenant.sql("delete from article where id = :id").param("id", id.value()).update();
    }
}
