package fr.gisement.classes;

import fr.gisement.identity.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the classes of the current school. An assignment holds from its first day to the day before its end. */
@Repository
@Transactional(readOnly = true)
class ClassRows {

    private static final String TODAY = "t.since <= :today and (t.until is null or t.until > :today)";

    private static final String CLASSES = """
            select c.id, c.school_year, c.name, c.level, c.site_uai, c.archived_at is not null as archived, c.version,
                   array(select t.person_id from class_teacher t where t.class_id = c.id and %s) as teachers
            from school_class c""".formatted(TODAY);

    private final JdbcClient tenant;

    ClassRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    List<ClassRow> of(SchoolYear year, LocalDate today) {
        return tenant.sql(CLASSES + " where c.school_year = :year")
                .param("today", today)
                .param("year", year.first())
                .query((row, index) -> ClassRow.of(row))
                .list();
    }

    Optional<ClassRow> find(ClassId id, LocalDate today) {
        return tenant.sql(CLASSES + " where c.id = :id")
                .param("today", today)
                .param("id", id.value())
                .query((row, index) -> ClassRow.of(row))
                .optional();
    }

    List<SchoolYear> years() {
        return tenant.sql("select distinct school_year from school_class")
                .query((row, index) -> new SchoolYear(row.getInt(1)))
                .list();
    }

    Set<ClassId> taughtBy(PersonId person, LocalDate today) {
        return new HashSet<>(
                tenant.sql("select t.class_id from class_teacher t where t.person_id = :person and " + TODAY)
                        .param("person", person.value())
                        .param("today", today)
                        .query((row, index) -> new ClassId(row.getObject(1, UUID.class)))
                        .list());
    }

    Optional<ClassStanding> standing(ClassId id, PersonId person, LocalDate today) {
        return tenant.sql("""
                        select archived_at is not null,
                               exists (select from class_teacher t
                                       where t.class_id = c.id and t.person_id = :person and %s)
                        from school_class c where id = :id""".formatted(TODAY))
                .param("id", id.value())
                .param("person", person.value())
                .param("today", today)
                .query((row, index) -> new ClassStanding(row.getBoolean(1), row.getBoolean(2)))
                .optional();
    }
}
