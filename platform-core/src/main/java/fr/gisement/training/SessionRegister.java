package fr.gisement.training;

import fr.gisement.access.ForErun;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.followup.TrainedSchools;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TrainingRefusedException.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who takes part in a session of the current circonscription and who came, by name: for its trainers alone. */
@Service
@ForErun
public class SessionRegister {

    private static final Comparator<Participant> ORDER = Comparator.comparing(Participant::state)
            .thenComparing((one, other) -> one.state() == EnrolmentState.WAITING
                    ? 0 // as they were read: in their turn
                    : SessionNames.BY_NAME.compare(one.person(), other.person()));

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final Elsewhere elsewhere;
    private final Enrolments enrolments;
    private final SessionWrites writes;
    private final Turns turns;
    private final Teachers teachers;
    private final People people;
    private final SchoolCalendar calendar;
    private final TrainedSchools trained;

    SessionRegister(
            EnrolmentRows rows,
            SessionRows sessions,
            Elsewhere elsewhere,
            Enrolments enrolments,
            SessionWrites writes,
            Turns turns,
            Teachers teachers,
            People people,
            SchoolCalendar calendar,
            TrainedSchools trained) {
        this.rows = rows;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.enrolments = enrolments;
        this.writes = writes;
        this.turns = turns;
        this.teachers = teachers;
        this.people = people;
        this.calendar = calendar;
        this.trained = trained;
    }

    /** Everybody who has a place, waits or asks: who waits in their turn, the others by family name. */
    public List<Participant> participants(SessionId id) {
        List<EnrolmentRow> found = rows.of(id).stream()
                .filter(row -> row.state() != EnrolmentState.WITHDRAWN)
                .toList();
        Set<PersonId> elsewhere = elsewhere(id, found);
        Map<PersonId, Person> named =
                people.named(found.stream().map(EnrolmentRow::person).toList());
        Map<TenantId, String> schools = teachers.schools();
        Map<PersonId, SchoolTeacher> here = teachers.all().stream()
                .collect(Collectors.toMap(it -> it.person().id(), Function.identity()));
        return found.stream()
                .filter(row -> named.containsKey(row.person()))
                .map(row -> new Participant(
                        Objects.requireNonNull(named.get(row.person())),
                        names(schools, here.get(row.person())),
                        row.state(),
                        row.presence(),
                        elsewhere.contains(row.person())))
                .sorted(ORDER)
                .toList();
    }

    /** Whoever teaches in the circonscription and does not stand to the session yet, by family name. */
    public List<SchoolTeacher> others(SessionId id) {
        Set<PersonId> standing = rows.of(id).stream()
                .filter(row -> row.state() != EnrolmentState.WITHDRAWN)
                .map(EnrolmentRow::person)
                .collect(Collectors.toSet());
        return teachers.all().stream()
                .filter(it -> !standing.contains(it.person().id()))
                .toList();
    }

    /** Those of the circonscription that are not gone, by name. */
    public Map<TenantId, String> schools() {
        return teachers.schools();
    }

    /** Everybody who teaches in the circonscription, by family name. */
    public List<SchoolTeacher> teachers() {
        return teachers.all();
    }

    /**
     * Enrols somebody, invited or not. From half an hour before the session on they are taken in, over the number of
     * places and whatever else they should be at: they stand in the room.
     *
     * @throws TrainingClashException when they have a place elsewhere at that time, in another circonscription too
     * @throws TrainingRefusedException when the session is cancelled or held, they do not work here, or it cannot be known
     *     whether another circonscription has them then
     */
    public EnrolmentState enrol(SessionId id, PersonId person) {
        if (!teachers.worksHere(person)) {
            throw new TrainingRefusedException(Reason.NO_TEACHER);
        }
        return turns.give(id, Set.of(person), (session, times) -> {
            requirePlanned(session);
            return session.doorsOpen(calendar.now())
                    ? enrolments.takeIn(session, person, me())
                    : enrolments.enrol(session, person, me(), times);
        });
    }

    /** Takes somebody out; who waits first gets the place, as long as the session has not begun. */
    public void withdraw(SessionId id, PersonId person) {
        Map<TenantId, Set<PersonId>> from = teachers.colleaguesOf(person);
        turns.give(id, enrolments.waiting(), (session, times) -> {
            requirePlanned(session);
            enrolments.withdraw(session, person, me(), times);
            cameNot(from, session);
            return id;
        });
    }

    /** Schools of which nobody came after all were not trained by it. */
    private void cameNot(Map<TenantId, Set<PersonId>> from, SessionRow session) {
        from.forEach((school, colleagues) -> {
            if (!rows.anyPresent(colleagues)) {
                trained.didNotCome(school, session.sheet().start());
            }
        });
    }

    /** Takes in somebody who came without a place, asked at the door or waited for one; they are there. */
    public void admit(SessionId id, PersonId person) {
        Set<TenantId> from = teachers.schoolsOf(person);
        turns.with(id, session -> {
            Optional<EnrolmentRow> came = rows.find(id, person)
                    .filter(it -> it.state() == EnrolmentState.ASKED
                            || (it.state() == EnrolmentState.WAITING && session.doorsOpen(calendar.now())));
            if (came.isPresent() && session.state() != SessionState.CANCELLED) {
                enrolments.takeIn(session, person, me());
                rows.mark(id, person, Presence.PRESENT, "TRAINER");
                trained.came(from, session.sheet().start());
            }
            return id;
        });
    }

    /**
     * Notes whether somebody with a place came; from half an hour before the session on.
     *
     * @param presence null when it is not known after all
     * @throws TrainingRefusedException when the session has not begun, or is cancelled
     */
    public void mark(SessionId id, PersonId person, @Nullable Presence presence) {
        Map<TenantId, Set<PersonId>> from = teachers.colleaguesOf(person);
        turns.with(id, session -> {
            require(session, session.doorsOpen(calendar.now()));
            rows.mark(id, person, presence, "TRAINER");
            if (presence == Presence.PRESENT) {
                trained.came(from.keySet(), session.sheet().start());
            } else {
                cameNot(from, session);
            }
            return id;
        });
    }

    /**
     * Says that the session took place. Who was not noted as present was absent; that may still be put right.
     *
     * @throws TrainingRefusedException as {@link #mark}
     */
    public void close(SessionId id) {
        turns.with(id, session -> {
            require(session, session.begun(calendar.now()));
            writes.hold(id);
            rows.markTheRestAbsent(id);
            return id;
        });
    }

    /** Those with a place who have another at that time, here or in another circonscription. */
    private Set<PersonId> elsewhere(SessionId id, List<EnrolmentRow> all) {
        List<PersonId> placed = all.stream()
                .filter(row -> row.state() == EnrolmentState.ENROLLED)
                .map(EnrolmentRow::person)
                .toList();
        Set<PersonId> found = new HashSet<>(rows.elsewhere(id));
        sessions.find(id)
                .filter(session -> session.state() != SessionState.CANCELLED)
                .map(SessionRow::sheet)
                .ifPresent(sheet ->
                        found.addAll(elsewhere.times(placed, sheet.start()).away(sheet.start(), sheet.end())));
        return found;
    }

    private static void requirePlanned(SessionRow session) {
        if (session.state() != SessionState.PLANNED) {
            throw new TrainingRefusedException(
                    session.state() == SessionState.CANCELLED ? Reason.CANCELLED : Reason.BEGUN);
        }
    }

    private static void require(SessionRow session, boolean time) {
        if (session.state() == SessionState.CANCELLED) {
            throw new TrainingRefusedException(Reason.CANCELLED);
        }
        if (!time) {
            throw new TrainingRefusedException(Reason.NOT_BEGUN);
        }
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }

    private static List<String> names(Map<TenantId, String> schools, @Nullable SchoolTeacher teacher) {
        return teacher == null
                ? List.of()
                : schools.entrySet().stream()
                        .filter(it -> teacher.schools().contains(it.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
    }
}
