package fr.gisement.training;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForErun;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.training.TrainingClashException.Kind;
import fr.gisement.training.TrainingRefusedException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The sessions of the current circonscription: its trainers plan them, its inspector reads when, where and how many. */
@Service
@ForCirconscription
public class TrainingSessions {

    private final SessionRows rows;
    private final SessionWrites writes;
    private final ClashRows clashes;
    private final Enrolments enrolments;
    private final Turns turns;
    private final SessionNames names;
    private final Modules modules;
    private final People people;
    private final Teachers teachers;
    private final SchoolCalendar calendar;

    TrainingSessions(
            SessionRows rows,
            SessionWrites writes,
            ClashRows clashes,
            Enrolments enrolments,
            Turns turns,
            SessionNames names,
            Modules modules,
            People people,
            Teachers teachers,
            SchoolCalendar calendar) {
        this.rows = rows;
        this.writes = writes;
        this.clashes = clashes;
        this.enrolments = enrolments;
        this.turns = turns;
        this.names = names;
        this.modules = modules;
        this.people = people;
        this.teachers = teachers;
        this.calendar = calendar;
    }

    /** Those that are not over, the next one first; cancelled ones among them. */
    public List<TrainingSession> upcoming() {
        return names.of(rows.after(calendar.now()));
    }

    /** Those that are over, the last one first; cancelled ones among them. */
    public List<TrainingSession> past() {
        return names.of(rows.before(calendar.now()));
    }

    public Optional<TrainingSession> find(SessionId id) {
        return rows.find(id).map(row -> names.of(List.of(row)).getFirst());
    }

    /** Who may give a session: the trainers of today, by family name. */
    public List<Person> trainers() {
        return people.trainersOf(CurrentTenant.required().id()).stream()
                .map(Trainer::person)
                .toList();
    }

    /**
     * Plans a session.
     *
     * @throws TrainingClashException when a trainer or the room is in another session at that time; a trainer in one of
     *     another circonscription too
     * @throws TrainingRefusedException when it cannot be known whether another circonscription has a trainer then
     * @throws IllegalArgumentException when the module, a trainer or a school is not of this circonscription
     */
    @ForErun
    public SessionId plan(SessionSheet sheet) {
        require(sheet);
        PersonId me = CurrentPerson.required().person().id();
        return turns.plan(sheet, sheet.trainers(), times -> {
            refuseClash(null, sheet, times);
            return writes.insert(sheet, me);
        });
    }

    /**
     * Changes a planned session; who waits gets the places that this makes.
     *
     * @param sequence of the session as it was read
     * @throws TrainingClashException as {@link #plan}
     * @throws TrainingRefusedException likewise
     * @throws TrainingChangedException when somebody changed it since, or it is planned no longer
     */
    @ForErun
    public void change(SessionId id, int sequence, SessionSheet sheet) {
        require(sheet);
        Set<PersonId> waiting = enrolments.waiting();
        Set<PersonId> whose =
                Stream.concat(sheet.trainers().stream(), waiting.stream()).collect(Collectors.toSet());
        turns.plan(sheet, whose, times -> {
            refuseClash(id, sheet, times);
            if (!writes.update(id, sequence, sheet)) {
                throw new TrainingChangedException("Session " + id);
            }
            enrolments.fill(id, times);
            enrolments.refillFor(id, times);
            return id;
        });
    }

    /**
     * Cancels a planned session. One that somebody came to took place: their hours stay theirs.
     *
     * @param reason in the trainer's words, for participants to read; may be empty
     * @throws TrainingChangedException when it is planned no longer
     * @throws TrainingRefusedException when somebody is noted as present
     */
    @ForErun
    public void cancel(SessionId id, String reason) {
        turns.give(id, enrolments.waiting(), (session, times) -> {
            if (session.counts().present() > 0) {
                throw new TrainingRefusedException(Reason.SOMEBODY_CAME);
            }
            if (!writes.cancel(id, reason.isBlank() ? null : reason.strip())) {
                throw new TrainingChangedException("Session " + id);
            }
            enrolments.refillFor(id, times);
            return id;
        });
    }

    private void refuseClash(@Nullable SessionId id, SessionSheet sheet, TimesElsewhere times) {
        clashes.ofSession(id, sheet).ifPresent(clash -> {
            throw new ClashFound(clash);
        });
        times.require(Kind.TRAINER, sheet.trainers(), sheet.start(), sheet.end());
    }

    private void require(SessionSheet sheet) {
        if (!modules.all().containsKey(sheet.module())) {
            throw new IllegalArgumentException("No module here: " + sheet.module());
        }
        Set<PersonId> here = trainers().stream().map(Person::id).collect(Collectors.toSet());
        if (!here.containsAll(sheet.trainers())) {
            throw new IllegalArgumentException("Not all are trainers here: " + sheet.trainers());
        }
        Audience audience = sheet.audience();
        if (!teachers.schools().keySet().containsAll(audience.schools()) || !teachers.workHere(audience.people())) {
            throw new IllegalArgumentException("Not all who are invited are of this circonscription");
        }
    }
}
