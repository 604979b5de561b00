package fr.gisement.classes;

import fr.gisement.identity.PersonId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the classes of the current school, within its caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ClassWrites {

    private final JdbcClient tenant;

    ClassWrites(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** @throws DuplicateKeyException when there is a class of this name */
    ClassId insert(ClassSheet sheet) {
        return new ClassId(tenant.sql("""
                        insert into school_class (school_year, name, level, site_uai)
                        values (:year, :name, :level, :site) returning id""")
                .param("year", sheet.year().first())
                .param("name", sheet.name())
                .param("level", Level.text(sheet.levels()))
                .param("site", sheet.siteUai())
                .query(UUID.class)
                .single());
    }

    /** @throws DuplicateKeyException when there is another class of this name */
    boolean update(ClassId id, int version, ClassSheet sheet) {
        return tenant.sql("""
                        update school_class set school_year = :year, name = :name, level = :level, site_uai = :site,
                               version = version + 1
                        where id = :id and version = :version""")
                        .param("year", sheet.year().first())
                        .param("name", sheet.name())
                        .param("level", Level.text(sheet.levels()))
                        .param("site", sheet.siteUai())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean archive(ClassId id, int version, boolean archived) {
        return tenant.sql("""
                        update school_class set archived_at = case when :archived then now() end, version = version + 1
                        where id = :id and version = :version""")
                        .param("archived", archived)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether it changed anything: somebody who teaches the class already goes on. */
    boolean assign(ClassId id, PersonId person, LocalDate today) {
        return tenant.sql("""
                        insert into class_teacher (class_id, person_id, since)
                        select :class, :person, :today
                        where not exists (select from class_teacher
                                          where class_id = :class and person_id = :person and until is null)
                        on conflict (class_id, person_id, since) do update set until = null""")
                        .param("class", id.value())
                        .param("person", person.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    boolean remove(ClassId id, PersonId person, LocalDate today) {
        return tenant.sql("""
                        update class_teacher set until = greatest(:today, since)
                        where class_id = :class and person_id = :person and until is null""")
                        .param("class", id.value())
                        .param("person", person.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** The class that has the name already, other than the one that would take it. */
    Optional<ClassNameTakenException> holder(ClassSheet sheet, @Nullable ClassId other) {
        return tenant.sql("""
                        select name, archived_at is not null from school_class
                        where school_year = :year and site_uai = :site and lower(name) = lower(:name)
                          and id is distinct from :other""")
                .param("year", sheet.year().first())
                .param("site", sheet.siteUai())
                .param("name", sheet.name())
                .param("other", other == null ? null : other.value(), Types.OTHER)
                .query((row, index) ->
                        new ClassNameTakenException(Objects.requireNonNull(row.getString(1)), row.getBoolean(2)))
                .optional();
    }
}
