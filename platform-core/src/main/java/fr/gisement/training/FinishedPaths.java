package fr.gisement.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which paths the teachers of the current circonscription finished alone, beside the sessions they were in. */
@Repository
@Transactional(readOnly = true)
public class FinishedPaths {

    private final JdbcClient tenant;

    FinishedPaths(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /**
     * Notes that somebody finished a path, in the transaction of their last step; the first time stays.
     *
     * @param path identifies it, of either catalogue
     * @param title what it is called now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(PersonId person, UUID path, ModuleId module, String title, Instant at) {
        tenant.sql("""
                        insert into training_alone (person_id, path_id, module_id, title, finished_at)
                        values (:person, :path, :module, :title, :at) on conflict do nothing""")
                .param("person", person.value())
                .param("path", path)
                .param("module", module.value())
                .param("title", title)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What each of these people finished, the last first; without those who finished none. */
    Map<PersonId, List<FinishedPath>> of(Collection<PersonId> people) {
        return tenant
                .sql("""
                        select person_id, title, finished_at from training_alone where person_id = any(:people)
                        order by finished_at desc, path_id""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new FinishedPath(
                                row.getString("title"),
                                row.getObject("finished_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
