package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Somebody's sessions in the current circonscription. It asks no rights: what calls it has asked them. */
@Component
public class SessionAgenda {

    /** A session, and when it last changed. */
    public record Dated(TrainingSession session, Instant changed) {}

    private final SessionRows rows;
    private final SessionNames names;

    SessionAgenda(SessionRows rows, SessionNames names) {
        this.rows = rows;
        this.names = names;
    }

    /** Those they give, that end after a moment; cancelled ones among them. */
    public List<Dated> givenBy(PersonId person, Instant after) {
        return dated(rows.inAgendaOf(person, true, after));
    }

    /** Those they have a place in, that end after a moment; cancelled ones among them. */
    public List<Dated> attendedBy(PersonId person, Instant after) {
        return dated(rows.inAgendaOf(person, false, after));
    }

    private List<Dated> dated(Map<SessionId, Instant> changed) {
        return names.of(rows.all(changed.keySet())).stream()
                .map(session -> new Dated(session, Objects.requireNonNull(changed.get(session.id()))))
                .toList();
    }
}
