package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TimesElsewhere.Taken;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When people give or follow sessions of the current circonscription. */
@Repository
@Transactional(readOnly = true)
class BusyRows {

    private final JdbcClient tenant;

    BusyRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** What of these people's time is taken after a moment: by sessions they give, or have a place in. */
    List<Taken> of(Collection<PersonId> people, Instant after) {
        TenantId here = CurrentTenant.required().id();
        return tenant.sql("""
                        select who.person_id, s.module_id, s.starts_at, s.ends_at from training_session s
                        join (select session_id, person_id from training_session_trainer
                              union select session_id, person_id from training_enrolment where state = 'ENROLLED') who
                            on who.session_id = s.id
                        where who.person_id = any(:people) and s.state <> 'CANCELLED' and s.ends_at > :after
                        order by s.starts_at, s.id""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Taken(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        here,
                        new ModuleId(row.getObject("module_id", UUID.class)),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
