package fr.gisement.training;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.PersonId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a place and who waits for one. To be called by who has the turn. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Enrolments {

    private static final Set<EnrolmentState> STANDING = EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.WAITING);

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final ClashRows clashes;
    private final SchoolCalendar calendar;

    Enrolments(EnrolmentRows rows, SessionRows sessions, ClashRows clashes, SchoolCalendar calendar) {
        this.rows = rows;
        this.sessions = sessions;
        this.clashes = clashes;
        this.calendar = calendar;
    }

    /**
     * Gives a place, or one in the waiting list when there is none. Who has either keeps it.
     *
     * @throws ClashFound when the person has a place elsewhere at that time
     */
    EnrolmentState enrol(SessionRow session, PersonId person, PersonId by) {
        EnrolmentRow before = rows.find(session.id(), person).orElse(null);
        if (before != null && STANDING.contains(before.state())) {
            return before.state();
        }
        clashes.ofTeacher(session, person).ifPresent(clash -> {
            throw new ClashFound(clash);
        });
        EnrolmentState state = session.full() ? EnrolmentState.WAITING : EnrolmentState.ENROLLED;
        rows.put(session.id(), person, state, by);
        return state;
    }

    /** Takes a place back, and gives it to who waits. */
    void withdraw(SessionRow session, PersonId person, PersonId by) {
        EnrolmentRow before = rows.find(session.id(), person).orElse(null);
        if (before == null || before.state() == EnrolmentState.WITHDRAWN) {
            return;
        }
        rows.put(session.id(), person, EnrolmentState.WITHDRAWN, by);
        fill(session.id());
        refillWhere(person);
    }

    /** Gives free places of a session that has not begun to those who wait, in their turn. */
    void fill(SessionId id) {
        SessionRow session = sessions.find(id).orElseThrow();
        int free = session.open(calendar.now())
                ? session.sheet().capacity() - session.counts().enrolled()
                : 0;
        while (free > 0 && rows.promote(session).isPresent()) {
            free--;
        }
    }

    /** After a session was cancelled or moved: whoever waits elsewhere may have the time now. */
    void refillFor(SessionId session) {
        List<PersonId> people =
                rows.of(session).stream().map(EnrolmentRow::person).toList();
        people.forEach(this::refillWhere);
    }

    private void refillWhere(PersonId person) {
        for (Map.Entry<SessionId, EnrolmentRow> waiting : rows.of(person).entrySet()) {
            if (waiting.getValue().state() == EnrolmentState.WAITING) {
                fill(waiting.getKey());
            }
        }
    }
}
