package fr.gisement.audit;

import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.platform.PlatformConfiguration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the journal, in the platform's current transaction if there is one: what is noted and what is done stand or
 * fall together. The database numbers, dates and chains each entry itself.
 */
@Service
public class AuditJournal {

    private final JdbcClient platform;
    private final JsonMapper json = JsonMapper.shared();

    /** @param platform connections that may add to the journal: the platform's, or the owner's for its worker */
    public AuditJournal(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /**
     * Notes what the person signed in does.
     *
     * @param action a verb in capitals such as {@code TENANT_SUSPENDED}; its text on screen is
     *     {@code journal.action.<action>}
     * @param detail what else is to be known, small and without secrets
     */
    public void record(String action, AuditSubject subject, Map<String, ?> detail) {
        record(CurrentPerson.required().person(), action, subject, detail);
    }

    /** Notes what was done on somebody's behalf. */
    public void record(Person actor, String action, AuditSubject subject, Map<String, ?> detail) {
        platform.sql("""
                        insert into platform.audit_entry (actor_id, actor, action, subject_kind, subject_id, subject, detail)
                        values (:actorId, :actor, :action, :kind, :id, :subject, cast(:detail as jsonb))""")
                .param("actorId", actor.id().value())
                .param("actor", actor.displayName())
                .param("action", action)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("subject", subject.name())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
