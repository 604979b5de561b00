package fr.gisement.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.gisement.files.FileFormat;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.ReceivedFile;
import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of modules, a table that the platform and each circonscription have alike. */
final class FileTable {

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    FileTable(JdbcClient client, PlatformTransactionManager transactions) {
        this.client = client;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All, in the order they were added. */
    Map<ModuleId, List<ModuleFile>> all() {
        return transaction.execute(begun -> client
                .sql("select module_id, id, label, format, bytes from training_file order by id")
                .query((row, index) -> Map.entry(
                        new ModuleId(row.getObject("module_id", UUID.class)),
                        new ModuleFile(
                                new FileId(row.getObject("id", UUID.class)),
                                row.getString("label"),
                                FileFormat.valueOf(row.getString("format")),
                                row.getInt("bytes"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    /** The whole of one. */
    Optional<FilePart> find(ModuleId module, FileId id) {
        return transaction.execute(begun -> client.sql(
                        "select format, bytes, content from training_file where module_id = :module and id = :id")
                .param("module", module.value())
                .param("id", id.value())
                .query((row, index) -> new FilePart(
                        FileFormat.valueOf(row.getString("format")), row.getInt("bytes"), row.getBytes("content")))
                .optional());
    }

    /**
     * @param most how many a module may have
     * @throws FileRefusedException when it has them
     */
    FileId insert(ModuleId module, String label, ReceivedFile file, PersonId by, int most) {
        return transaction.execute(begun -> new FileId(client.sql("""
                        insert into training_file (module_id, label, format, bytes, content, added_by)
                        select :module, :label, :format, :bytes, :content, :by
                        where (select count(*) from training_file where module_id = :module) < :most
                        returning id""")
                .param("module", module.value())
                .param("label", label)
                .param("format", file.format().name())
                .param("bytes", file.bytes())
                .param("content", file.content())
                .param("by", by.value())
                .param("most", most)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new FileRefusedException(FileRefusedException.Reason.MANY))));
    }

    void delete(ModuleId module, FileId id) {
        transaction.executeWithoutResult(
                begun -> client.sql("delete from training_file where module_id = :module and id = :id")
                        .param("module", module.value())
                        .param("id", id.value())
                        .update());
    }
}
