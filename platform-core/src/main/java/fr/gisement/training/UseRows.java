package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What teachers of the current circonscription were seen to do in class: that they did, and when first. */
@Repository
@Transactional(readOnly = true)
class UseRows {

    private static final String PUBLISHED = "PUBLISHED";

    private final JdbcClient tenant;

    UseRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** When each of these people first published; without those who never did. */
    Map<PersonId, Instant> published(Collection<PersonId> people) {
        return tenant
                .sql("select person_id, first_at from teacher_use where use = :use and person_id = any(:people)")
                .param("use", PUBLISHED)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("first_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes that somebody published; the first time stays. */
    @Transactional
    void publishes(PersonId person, Instant at) {
        tenant.sql("""
                        insert into teacher_use (person_id, use, first_at) values (:person, :use, :at)
                        on conflict (person_id, use) do update
                            set first_at = least(teacher_use.first_at, excluded.first_at)""")
                .param("person", person.value())
                .param("use", PUBLISHED)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
