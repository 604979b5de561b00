package fr.gisement.training;

import fr.gisement.access.ForErun;
import fr.gisement.identity.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sessions of the current circonscription as calendars and letters say them. */
@Service
@ForErun
public class SessionInvitations {

    private final SessionRows sessions;
    private final EnrolmentRows enrolments;
    private final SessionNames names;
    private final People people;

    SessionInvitations(SessionRows sessions, EnrolmentRows enrolments, SessionNames names, People people) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.names = names;
        this.people = people;
    }

    /** Empty when there is no such session here. */
    public Optional<SessionInvitation> of(SessionId id) {
        return sessions.find(id)
                .map(row -> names.of(List.of(row)).getFirst())
                .map(session -> new SessionInvitation(
                        id,
                        session.sequence(),
                        session.cancelled(),
                        session.module().title(),
                        session.module().sheet().objectives(),
                        session.sheet().start(),
                        session.sheet().end(),
                        session.sheet().room(),
                        session.sheet().link(),
                        session.trainers(),
                        people
                                .named(enrolments.of(id).stream()
                                        .filter(it -> it.state() == EnrolmentState.ENROLLED)
                                        .map(EnrolmentRow::person)
                                        .toList())
                                .values()
                                .stream()
                                .sorted(SessionNames.BY_NAME)
                                .toList()));
    }
}
