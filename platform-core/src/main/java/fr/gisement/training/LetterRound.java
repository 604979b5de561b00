package fr.gisement.training;

import static java.util.stream.Collectors.toMap;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.training.LetterRows.Due;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people by mail what became of their places. It compares what they were told with how things stand, so that
 * nothing is lost when a process dies or the mail server is away; a letter may then come twice, and a calendar takes the
 * second for the first.
 */
@Component
class LetterRound {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);
    private static final int AT_ONCE = 20;

    /** Reminders can wait for the day; what changed cannot. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final TenantRegistry registry;
    private final TenantGate gate;
    private final LetterRows rows;
    private final SessionRows sessions;
    private final SessionNames names;
    private final People people;
    private final SchoolCalendar calendar;
    private final ObjectProvider<SessionLetters> letters;
    private final TransactionTemplate transaction;

    LetterRound(
            TenantRegistry registry,
            TenantGate gate,
            LetterRows rows,
            SessionRows sessions,
            SessionNames names,
            People people,
            SchoolCalendar calendar,
            ObjectProvider<SessionLetters> letters,
            PlatformTransactionManager tenant) {
        this.registry = registry;
        this.gate = gate;
        this.rows = rows;
        this.sessions = sessions;
        this.names = names;
        this.people = people;
        this.calendar = calendar;
        this.letters = letters;
        this.transaction = new TransactionTemplate(tenant);
    }

    /** Tells all circonscriptions' people what they are still to be told; nothing where there is no mail. */
    void turn() {
        letters.ifAvailable(post -> registry.snapshot()
                .all(SchemaKind.CIRCONSCRIPTION)
                .filter(it -> it.state() == TenantState.ACTIVE)
                .map(Tenant::id)
                .toList()
                .forEach(id -> turn(id, post)));
    }

    private void turn(TenantId circonscription, SessionLetters post) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            CurrentTenant.run(gate.enter(circonscription), () -> {
                Map<SessionId, TrainingSession> known = upcoming();
                transaction.executeWithoutResult(begun -> {
                    List<Due> due = rows.due(AT_ONCE, byDay());
                    Map<PersonId, Person> named =
                            people.named(due.stream().map(Due::person).toList());
                    boolean goesOn = true;
                    for (Due one : due) {
                        goesOn = goesOn && tell(one, known.get(one.session()), named.get(one.person()), post);
                    }
                });
            });
        } catch (TenantUnavailableException closed) {
            // its people are told once it serves again
        }
    }

    /** As they were just before: what changed since is told at the next turn. */
    private Map<SessionId, TrainingSession> upcoming() {
        return names.of(sessions.after(calendar.now())).stream()
                .collect(toMap(TrainingSession::id, Function.identity()));
    }

    /** @return whether the mail server goes on: one that is away is not waited for once for each letter */
    private boolean tell(Due due, @Nullable TrainingSession session, @Nullable Person person, SessionLetters post) {
        if (session == null || session.sequence() != due.sequence()) {
            return true;
        }
        try {
            post.send(new SessionLetter(due.occasion(), Objects.requireNonNull(person), session, due.toldTimes()));
            rows.told(due);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Person {} could not be told of session {}: {}", due.person(), due.session(), e.toString());
            rows.failed(due);
            return false;
        }
    }

    private boolean byDay() {
        LocalTime time = LocalTime.ofInstant(calendar.now(), calendar.zone());
        return !time.isBefore(MORNING) && time.isBefore(EVENING);
    }
}
