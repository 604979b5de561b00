package fr.gisement.space;

import fr.gisement.identity.CurrentPerson;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happened in the current space, kept for its own people. */
@Service
public class SpaceEvents {

    private final JdbcClient tenant;
    private final JsonMapper json = JsonMapper.shared();

    SpaceEvents(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /**
     * Notes what the person signed in does; it stands or falls with the caller's transaction.
     *
     * @param topic such as {@code article.published}
     * @param detail small: ids rather than words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String topic, Map<String, ?> detail) {
        tenant.sql("insert into event (person_id, topic, detail) values (:person, :topic, cast(:detail as jsonb))")
                .param("person", CurrentPerson.required().person().id().value())
                .param("topic", topic)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
