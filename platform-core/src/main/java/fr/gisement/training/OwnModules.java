package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The modules of the current circonscription itself. */
@Repository
class OwnModules {

    private final JdbcClient tenant;

    OwnModules(JdbcClient tenant) {
        this.tenant = tenant;
    }

    @Transactional(readOnly = true)
    List<TrainingModule> all() {
        return tenant.sql("select %s from training_module order by lower(title), id".formatted(ModuleReader.COLUMNS))
                .query((row, index) -> ModuleReader.module(row, false))
                .list();
    }

    /** @throws DuplicateKeyException when there is a module of this title */
    @Transactional
    ModuleId insert(ModuleSheet sheet, PersonId by) {
        return new ModuleId(bind(tenant.sql("""
                        insert into training_module
                            (title, objectives, minutes, level, prerequisite, hours, documents, created_by)
                        values (:title, :objectives, :minutes, :level, :prerequisite, :hours,
                                cast(:documents as jsonb), :by) returning id"""), sheet)
                .param("by", by.value())
                .query(UUID.class)
                .single());
    }

    /** @throws DuplicateKeyException when there is another module of this title */
    @Transactional
    boolean update(ModuleId id, int version, ModuleSheet sheet) {
        return bind(tenant.sql("""
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
    @Transactional
    boolean retire(ModuleId id, int version, boolean retired) {
        return tenant.sql("""
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
