package fr.gisement.support;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current circonscription was told of its schools' consents, so that a trainer finds the way. It opens nothing:
 * the school's own schema does.
 */
@Repository
@Transactional
class HintRows {

    private final JdbcClient tenant;

    HintRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    void put(TenantId school, PersonId person, Instant until) {
        tenant.sql("""
                        insert into support_hint (school_id, person_id, until) values (:school, :person, :until)
                        on conflict (school_id, person_id) do update set until = excluded.until""")
                .param("school", school.value())
                .param("person", person.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void take(TenantId school, PersonId person) {
        tenant.sql("delete from support_hint where school_id = :school and person_id = :person")
                .param("school", school.value())
                .param("person", person.value())
                .update();
    }

    /** Where a person may look now, as far as it was told. */
    @Transactional(readOnly = true)
    List<OpenSchool> of(PersonId person) {
        return tenant.sql("""
                        select school_id, until from support_hint
                        where person_id = :person and until > now() order by until, school_id""")
                .param("person", person.value())
                .query((row, index) -> new OpenSchool(
                        new TenantId(row.getObject("school_id", UUID.class)),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }
}
