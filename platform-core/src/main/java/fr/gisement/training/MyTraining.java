package fr.gisement.training;

import fr.gisement.access.ForSchoolStaff;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.followup.TrainedSchools;
import fr.gisement.identity.Account;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TrainingRefusedException.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What training is for the teacher signed in: what they may follow, what they follow, what they have followed. */
@Service
@ForSchoolStaff
public class MyTraining {

    private final SessionRows sessions;
    private final EnrolmentRows rows;
    private final Enrolments enrolments;
    private final EvaluationRows evaluations;
    private final SessionNames names;
    private final Turns turns;
    private final Teachers teachers;
    private final PresenceLinks links;
    private final SchoolCalendar calendar;
    private final TrainedSchools trained;

    MyTraining(
            SessionRows sessions,
            EnrolmentRows rows,
            Enrolments enrolments,
            EvaluationRows evaluations,
            SessionNames names,
            Turns turns,
            Teachers teachers,
            PresenceLinks links,
            SchoolCalendar calendar,
            TrainedSchools trained) {
        this.sessions = sessions;
        this.rows = rows;
        this.enrolments = enrolments;
        this.evaluations = evaluations;
        this.names = names;
        this.turns = turns;
        this.teachers = teachers;
        this.links = links;
        this.calendar = calendar;
        this.trained = trained;
    }

    /** Sessions to come that are for the person and that they may enrol in, the next one first. */
    public List<MySession> offered() {
        Set<TenantId> schools = teachers.schoolsOf(account());
        return mine(
                sessions.after(calendar.now()).stream()
                        .filter(it ->
                                it.open(calendar.now()) && it.sheet().audience().holds(me(), schools))
                        .toList(),
                session -> !session.standing());
    }

    /** Sessions that the person takes part in, waits for or took part in, the last one first. */
    public List<MySession> mine() {
        return mine(sessions.of(me()), MySession::standing);
    }

    /** A session that is offered to the person, or theirs. */
    public Optional<MySession> find(SessionId id) {
        return Stream.concat(mine().stream(), offered().stream())
                .filter(it -> it.session().id().equals(id))
                .findFirst();
    }

    /**
     * Enrols oneself: for a place, or in the waiting list.
     *
     * @throws TrainingClashException when one has a place elsewhere at that time, in another circonscription too
     * @throws TrainingRefusedException when the session is for others, cancelled, or has begun, or it cannot be known
     *     whether another circonscription has one then
     */
    public EnrolmentState enrol(SessionId id) {
        Set<TenantId> schools = teachers.schoolsOf(account());
        return turns.give(id, Set.of(me()), (session, times) -> {
            requireOpen(session);
            if (!session.sheet().audience().holds(me(), schools)) {
                throw new TrainingRefusedException(Reason.NOT_INVITED);
            }
            return enrolments.enrol(session, me(), me(), times);
        });
    }

    /**
     * Gives one's place back, or leaves the waiting list.
     *
     * @throws TrainingRefusedException when the session is cancelled or has begun
     */
    public void withdraw(SessionId id) {
        turns.give(id, enrolments.waiting(), (session, times) -> {
            requireOpen(session);
            enrolments.withdraw(session, me(), me(), times);
            return id;
        });
    }

    /**
     * Says that one is in the room.
     *
     * @param ticket of who followed the link on the trainer's screen; checked again here
     * @return empty when the ticket is too old, or for another circonscription
     * @throws TrainingRefusedException when the session is cancelled, or begins only later
     */
    public Optional<Arrival> arrive(String ticket) {
        return links.read(ticket)
                .filter(it ->
                        it.circonscription().equals(CurrentTenant.required().id()))
                .map(it -> {
                    Set<TenantId> from = teachers.schoolsOf(account());
                    return turns.with(it.session(), session -> arrive(session, from));
                });
    }

    /** The title of what is taught in the session of a ticket; empty as {@link #arrive}. */
    public Optional<String> taught(String ticket) {
        return links.read(ticket)
                .filter(it ->
                        it.circonscription().equals(CurrentTenant.required().id()))
                .flatMap(it -> sessions.find(it.session()))
                .flatMap(row -> names.of(List.of(row)).stream().findFirst())
                .map(session -> session.module().title());
    }

    private Arrival arrive(SessionRow session, Set<TenantId> from) {
        if (session.state() == SessionState.CANCELLED) {
            throw new TrainingRefusedException(Reason.CANCELLED);
        }
        if (!session.doorsOpen(calendar.now())) {
            throw new TrainingRefusedException(Reason.NOT_BEGUN);
        }
        EnrolmentState state =
                rows.find(session.id(), me()).map(EnrolmentRow::state).orElse(EnrolmentState.WITHDRAWN);
        if (state != EnrolmentState.ENROLLED && !session.sheet().walkIns()) {
            if (state != EnrolmentState.ASKED) {
                rows.put(session.id(), me(), EnrolmentState.ASKED, me());
            }
            return Arrival.ASKED;
        }
        if (state != EnrolmentState.ENROLLED) {
            rows.put(session.id(), me(), EnrolmentState.ENROLLED, me());
        }
        rows.mark(session.id(), me(), Presence.PRESENT, "LINK");
        trained.came(from, session.sheet().start());
        return Arrival.PRESENT;
    }

    private List<MySession> mine(List<SessionRow> found, Predicate<MySession> wanted) {
        Map<SessionId, EnrolmentRow> standing = rows.of(me());
        Map<SessionId, Integer> lines = rows.placesInLine(me());
        Set<SessionId> answered = new HashSet<>(evaluations.answeredBy(me()));
        return names.of(found).stream()
                .map(session -> {
                    EnrolmentRow row = standing.get(session.id());
                    return new MySession(
                            session,
                            row == null ? null : row.state(),
                            lines.getOrDefault(session.id(), 0),
                            row == null ? null : row.presence(),
                            answered.contains(session.id()));
                })
                .filter(wanted)
                .toList();
    }

    private void requireOpen(SessionRow session) {
        if (!session.open(calendar.now())) {
            throw new TrainingRefusedException(
                    session.state() == SessionState.CANCELLED ? Reason.CANCELLED : Reason.BEGUN);
        }
    }

    private static Account account() {
        return CurrentPerson.required().account();
    }

    private static PersonId me() {
        return account().person().id();
    }
}
