package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of modules, which the platform and each circonscription have alike. */
final class ModuleTable {

    private final JdbcClient client;
    private final boolean academie;

    ModuleTable(JdbcClient client, boolean academie) {
        this.client = client;
        this.academie = academie;
    }

    List<TrainingModule> all(String order) {
        return client.sql("select %s from training_module order by %s".formatted(ModuleReader.COLUMNS, order))
                .query((row, index) -> ModuleReader.module(row, academie))
                .list();
    }

    /** @throws DuplicateKeyException when there is a module of this title */
    ModuleId insert(ModuleSheet sheet, PersonId by) {
        return new ModuleId(bind(client.sql("""
                        insert into training_module
                            (title, objectives, minutes, level, prerequisite, hours, documents, created_by)
                        values (:title, :objectives, :minutes, :level, :prerequisite, :hours,
                                cast(:documents as jsonb), :by) returning id"""), sheet)
                .param("by", by.value())
                .query(UUID.class)
                .single());
    }

    /** @throws DuplicateKeyException when there is another module of this title */
    boolean update(ModuleId id, int version, ModuleSheet sheet) {
        return bind(client.sql("""
                        update training_module set title = :title, objectives = :objectives, minutes = :minutes,
                               level = :level, prerequisite = :prerequisite, hours = :hours,
                               documents = cast(:documents as jsonb), version = version + 1
                        where id = :id and version = :version"""), sheet)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @throws DuplicateKeyException when one is taken up again and its title is another's by now */
    boolean retire(ModuleId id, int version, boolean retired) {
        return client.sql("""
                        update training_module set retired_at = case when :retired then now() end,
                               version = version + 1
                        where id = :id and version = :version""")
                        .param("retired", retired)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ModuleSheet sheet) {
        return statement
                .param("title", sheet.title())
                .param("objectives", sheet.objectives())
                .param("minutes", sheet.minutes())
                .param("level", sheet.level().name())
                .param("prerequisite", value(sheet.prerequisite()), Types.OTHER)
                .param("hours", sheet.hours().name())
                .param("documents", ModuleReader.documents(sheet));
    }

    private static @Nullable UUID value(@Nullable ModuleId id) {
        return id == null ? null : id.value();
    }
}
