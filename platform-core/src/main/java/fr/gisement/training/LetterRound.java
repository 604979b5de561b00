package fr.gisement.training;

import static java.util.stream.Collectors.toMap;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.rounds.ServingCirconscriptions;
import fr.gisement.training.LetterRows.Due;
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

    private final ServingCirconscriptions circonscriptions;
    private final LetterRows rows;
    private final SessionRows sessions;
    private final SessionNames names;
    private final People people;
    private final SchoolCalendar calendar;
    private final ObjectProvider<SessionLetters> letters;
    private final TransactionTemplate transaction;

    LetterRound(
            ServingCirconscriptions circonscriptions,
            LetterRows rows,
            SessionRows sessions,
            SessionNames names,
            People people,
            SchoolCalendar calendar,
            ObjectProvider<SessionLetters> letters,
            PlatformTransactionManager tenant) {
        this.circonscriptions = circonscriptions;
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
        letters.ifAvailable(post -> circonscriptions.each(circonscription -> tellHere(post)));
    }

    private void tellHere(SessionLetters post) {
        Map<SessionId, TrainingSession> known = upcoming();
        boolean goesOn = true;
        for (int letter = 0; letter < AT_ONCE && goesOn; letter++) {
            goesOn = Boolean.TRUE.equals(transaction.execute(begun -> tellNext(known, post)));
        }
    }

    /**
     * One letter in one transaction: who gives their place back meanwhile waits for one mail and not for twenty.
     *
     * @return whether there may be another, and the mail server goes on: one that is away is not waited for each time
     */
    private boolean tellNext(Map<SessionId, TrainingSession> known, SessionLetters post) {
        // reminders can wait for the day; what changed cannot
        return rows.due(calendar.isDaytime())
                .filter(due -> tell(
                        due,
                        known.get(due.session()),
                        people.named(List.of(due.person())).get(due.person()),
                        post))
                .isPresent();
    }

    /** As they were just before: what changed since is told at the next turn. */
    private Map<SessionId, TrainingSession> upcoming() {
        return names.of(sessions.after(calendar.now())).stream()
                .collect(toMap(TrainingSession::id, Function.identity()));
    }

    private boolean tell(Due due, @Nullable TrainingSession session, @Nullable Person person, SessionLetters post) {
        if (session == null || session.sequence() != due.sequence()) {
            return false; // it changed just now
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
}
