package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came of the sessions of the current circonscription. */
@Repository
@Transactional(readOnly = true)
class ProgressRows {

    private final JdbcClient tenant;

    ProgressRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** The minutes that count for somebody, of sessions that began in a span. */
    Map<HourKind, Integer> minutes(PersonId person, Instant from, Instant to) {
        return tenant
                .sql("""
                        select s.hours, sum(s.counted_minutes)
                        from training_enrolment e join training_session s on s.id = e.session_id
                        where e.person_id = :person and e.presence = 'PRESENT' and s.state <> 'CANCELLED'
                          and s.starts_at >= :from and s.starts_at < :to
                        group by s.hours""")
                .param("person", person.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, index) -> Map.entry(HourKind.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The modules that somebody followed, and when last. */
    Map<ModuleId, Instant> followed(PersonId person) {
        return tenant
                .sql("""
                        select s.module_id, max(s.starts_at)
                        from training_enrolment e join training_session s on s.id = e.session_id
                        where e.person_id = :person and e.presence = 'PRESENT' and s.state <> 'CANCELLED'
                        group by s.module_id""")
                .param("person", person.value())
                .query((row, index) -> Map.entry(
                        new ModuleId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The modules that each of these people followed, and when last. */
    Map<PersonId, Map<ModuleId, Instant>> followed(Collection<PersonId> people) {
        return tenant
                .sql("""
                        select e.person_id, s.module_id, max(s.starts_at)
                        from training_enrolment e join training_session s on s.id = e.session_id
                        where e.person_id = any(:people) and e.presence = 'PRESENT' and s.state <> 'CANCELLED'
                        group by e.person_id, s.module_id""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> Map.entry(
                        new PersonId(row.getObject(1, UUID.class)),
                        Map.entry(
                                new ModuleId(row.getObject(2, UUID.class)),
                                row.getObject(3, OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** The minutes that count for each of these people, whatever as, of sessions that began in a span. */
    Map<PersonId, Integer> minutes(Collection<PersonId> people, Instant from, Instant to) {
        return tenant
                .sql("""
                        select e.person_id, sum(s.counted_minutes)
                        from training_enrolment e join training_session s on s.id = e.session_id
                        where e.person_id = any(:people) and e.presence = 'PRESENT' and s.state <> 'CANCELLED'
                          and s.starts_at >= :from and s.starts_at < :to
                        group by e.person_id""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, index) -> Map.entry(new PersonId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<ModuleId> abilities(PersonId person) {
        return tenant.sql("select module_id from training_ability where person_id = :person")
                .param("person", person.value())
                .query((row, index) -> new ModuleId(row.getObject(1, UUID.class)))
                .set();
    }

    @Transactional
    void say(PersonId person, ModuleId module, boolean alone) {
        tenant.sql(
                        alone
                                ? "insert into training_ability (person_id, module_id) values (:person, :module) "
                                        + "on conflict do nothing"
                                : "delete from training_ability where person_id = :person and module_id = :module")
                .param("person", person.value())
                .param("module", module.value())
                .update();
    }

    /** Who among these was in a session, ever. */
    Set<PersonId> trained(Collection<PersonId> people) {
        return tenant.sql("""
                        select distinct e.person_id
                        from training_enrolment e join training_session s on s.id = e.session_id
                        where e.presence = 'PRESENT' and s.state <> 'CANCELLED' and e.person_id = any(:people)""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** What was given in a span: how many sessions, minutes for all who were there, and places that stayed empty. */
    Given given(Instant from, Instant to, Instant now) {
        return tenant.sql("""
                        select count(*) as sessions, coalesce(sum(present * counted_minutes), 0) as minutes,
                               coalesce(sum(greatest(capacity - present, 0)), 0) as empty,
                               coalesce(sum(capacity), 0) as places
                        from (select s.counted_minutes, s.capacity,
                                     (select count(*) from training_enrolment e
                                      where e.session_id = s.id and e.presence = 'PRESENT') as present
                              from training_session s
                              where s.starts_at >= :from and s.starts_at < :to
                                and (s.state = 'HELD' or s.state = 'PLANNED' and s.ends_at <= :now)) given""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Given(
                        row.getInt("sessions"), row.getLong("minutes"), row.getInt("empty"), row.getInt("places")))
                .single();
    }

    /** As {@link #given} says it. */
    record Given(int sessions, long minutes, int emptyPlaces, int places) {}
}
