package fr.gisement.training;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.PersonId;
import fr.gisement.training.TrainingClashException.Kind;
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
     * @throws TrainingRefusedException when that cannot be known now
     */
    EnrolmentState enrol(SessionRow session, PersonId person, PersonId by, TimesElsewhere times) {
        EnrolmentRow before = rows.find(session.id(), person).orElse(null);
        if (before != null && STANDING.contains(before.state())) {
            return before.state();
        }
        clashes.ofTeacher(session, person).ifPresent(clash -> {
            throw new ClashFound(clash);
        });
        times.require(
                Kind.TEACHER,
                Set.of(person),
                session.sheet().start(),
                session.sheet().end());
        EnrolmentState state = session.full() ? EnrolmentState.WAITING : EnrolmentState.ENROLLED;
        rows.put(session.id(), person, state, by);
        return state;
    }

    /** Gives a place to who is in the room, whether there is one or not: whoever is there is there. */
    EnrolmentState takeIn(SessionRow session, PersonId person, PersonId by) {
        if (rows.find(session.id(), person)
                .filter(it -> it.state() == EnrolmentState.ENROLLED)
                .isEmpty()) {
            rows.put(session.id(), person, EnrolmentState.ENROLLED, by);
        }
        return EnrolmentState.ENROLLED;
    }

    /** Takes a place back, and gives it to who waits. */
    void withdraw(SessionRow session, PersonId person, PersonId by, TimesElsewhere times) {
        EnrolmentRow before = rows.find(session.id(), person).orElse(null);
        if (before == null || before.state() == EnrolmentState.WITHDRAWN) {
            return;
        }
        rows.put(session.id(), person, EnrolmentState.WITHDRAWN, by);
        fill(session.id(), times);
        refillWhere(person, times);
    }

    /** Those who wait for a session that is not over: whoever frees a place may give them one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Set<PersonId> waiting() {
        return rows.waiting(calendar.now());
    }

    /**
     * Gives free places of a session that has not begun to those who wait, in their turn; who is elsewhere then, or may
     * be, is passed over and keeps their turn.
     *
     * @param times of all who wait
     */
    void fill(SessionId id, TimesElsewhere times) {
        SessionRow session = sessions.find(id).orElseThrow();
        int free = session.open(calendar.now())
                ? session.sheet().capacity() - session.counts().enrolled()
                : 0;
        Set<PersonId> can = times.free(session.sheet().start(), session.sheet().end());
        while (free > 0 && rows.promote(session, can).isPresent()) {
            free--;
        }
    }

    /** After a session was cancelled or moved: whoever waits elsewhere may have the time now. */
    void refillFor(SessionId session, TimesElsewhere times) {
        List<PersonId> people =
                rows.of(session).stream().map(EnrolmentRow::person).toList();
        people.forEach(person -> refillWhere(person, times));
    }

    private void refillWhere(PersonId person, TimesElsewhere times) {
        for (Map.Entry<SessionId, EnrolmentRow> waiting : rows.of(person).entrySet()) {
            if (waiting.getValue().state() == EnrolmentState.WAITING) {
                fill(waiting.getKey(), times);
            }
        }
    }
}
