package fr.gisement.selftraining;

import fr.gisement.files.FileFormat;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.ReceivedFile;
import fr.gisement.identity.PersonId;
import fr.gisement.training.ModuleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of paths, which the platform and each circonscription have alike. */
final class PathTable {

    /** Pictures and films that a path keeps, with those that wait for their step. */
    private static final int MOST_MEDIA = 2 * TrainingPath.MOST_STEPS;

    private static final String PATH =
            "select id, module_id, title, summary, minutes, steps, state, version from training_path ";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<PathStep>> STEPS = new TypeReference<>() {};

    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final boolean academie;

    PathTable(JdbcClient client, PlatformTransactionManager transactions, boolean academie) {
        this.client = client;
        this.transaction = new TransactionTemplate(transactions);
        this.academie = academie;
    }

    /** In the order they were begun. */
    List<TrainingPath> all() {
        return transaction.execute(begun -> client.sql(PATH + "order by id")
                .query((row, index) -> path(row))
                .list());
    }

    Optional<TrainingPath> find(PathId id) {
        return transaction.execute(begun -> client.sql(PATH + "where id = :id")
                .param("id", id.value())
                .query((row, index) -> path(row))
                .optional());
    }

    PathId insert(ModuleId module, PathSheet sheet, PersonId by) {
        return transaction.execute(begun -> new PathId(client.sql("""
                        insert into training_path (module_id, title, summary, minutes, created_by)
                        values (:module, :title, :summary, :minutes, :by) returning id""")
                .param("module", module.value())
                .param("title", sheet.title())
                .param("summary", sheet.summary())
                .param("minutes", sheet.minutes())
                .param("by", by.value())
                .query(UUID.class)
                .single()));
    }

    void update(PathId id, int version, PathSheet sheet) {
        require(
                id,
                transaction.execute(begun -> client.sql("""
                        update training_path set title = :title, summary = :summary, minutes = :minutes,
                               version = version + 1
                        where id = :id and version = :version""")
                        .param("title", sheet.title())
                        .param("summary", sheet.summary())
                        .param("minutes", sheet.minutes())
                        .param("id", id.value())
                        .param("version", version)
                        .update()));
    }

    /** Writes the steps, and lets go of what none of them shows since a day. */
    void write(PathId id, int version, List<PathStep> steps) {
        UUID[] shown = steps.stream()
                .map(TrainingPath::media)
                .filter(Objects::nonNull)
                .map(FileId::value)
                .toArray(UUID[]::new);
        transaction.executeWithoutResult(begun -> {
            require(
                    id,
                    client.sql("""
                            update training_path set steps = cast(:steps as jsonb), version = version + 1
                            where id = :id and version = :version""")
                            .param("steps", JSON.writerFor(STEPS).writeValueAsString(steps))
                            .param("id", id.value())
                            .param("version", version)
                            .update());
            client.sql("""
                            delete from training_path_media
                            where path_id = :id and id <> all(:shown) and added_at < now() - interval '1 day'""").param("id", id.value()).param("shown", shown).update();
        });
    }

    void state(PathId id, int version, PathState to) {
        require(
                id,
                transaction.execute(begun -> client.sql("""
                        update training_path set state = :to, version = version + 1
                        where id = :id and version = :version""")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("version", version)
                        .update()));
    }

    /** Deletes one that was never published; whether it was, the row itself says. */
    void delete(PathId id, int version) {
        require(
                id,
                transaction.execute(begun -> client.sql("""
                        delete from training_path where id = :id and version = :version and state = 'DRAFT'""")
                        .param("id", id.value())
                        .param("version", version)
                        .update()));
    }

    FileId insertMedia(PathId id, ReceivedFile file, PersonId by) {
        return transaction.execute(begun -> new FileId(client.sql("""
                        insert into training_path_media (path_id, format, bytes, content, added_by)
                        select :path, :format, :bytes, :content, :by
                        where (select count(*) from training_path_media where path_id = :path) < :most
                        returning id""")
                .param("path", id.value())
                .param("format", file.format().name())
                .param("bytes", file.bytes())
                .param("content", file.content())
                .param("by", by.value())
                .param("most", MOST_MEDIA)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new FileRefusedException(FileRefusedException.Reason.MANY))));
    }

    /** Reads a part from the database, which need not read the rest. */
    Optional<FilePart> media(PathId id, FileId media, long from, int most) {
        return transaction.execute(begun -> client.sql("""
                        select format, bytes, substring(content from :from for :most) as part
                        from training_path_media where path_id = :path and id = :id""")
                .param("from", (int) Math.min(Integer.MAX_VALUE, from + 1))
                .param("most", most)
                .param("path", id.value())
                .param("id", media.value())
                .query((row, index) -> new FilePart(
                        FileFormat.valueOf(row.getString("format")), row.getInt("bytes"), row.getBytes("part")))
                .optional());
    }

    private static void require(PathId id, int written) {
        if (written != 1) {
            throw new PathChangedException(id);
        }
    }

    private TrainingPath path(ResultSet row) throws SQLException {
        return new TrainingPath(
                new PathId(row.getObject("id", UUID.class)),
                new ModuleId(row.getObject("module_id", UUID.class)),
                academie,
                new PathSheet(row.getString("title"), row.getString("summary"), row.getInt("minutes")),
                JSON.readValue(row.getString("steps"), STEPS),
                PathState.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
