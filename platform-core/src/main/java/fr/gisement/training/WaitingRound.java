package fr.gisement.training;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.rounds.ServingCirconscriptions;
import org.springframework.stereotype.Component;

/**
 * Looks again at who waits where there are places: another circonscription had their time, and may have given it back,
 * which nobody here was told of.
 */
@Component
class WaitingRound {

    private final ServingCirconscriptions circonscriptions;
    private final SessionRows sessions;
    private final Enrolments enrolments;
    private final Turns turns;
    private final SchoolCalendar calendar;

    WaitingRound(
            ServingCirconscriptions circonscriptions,
            SessionRows sessions,
            Enrolments enrolments,
            Turns turns,
            SchoolCalendar calendar) {
        this.circonscriptions = circonscriptions;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.turns = turns;
        this.calendar = calendar;
    }

    /** Gives places to whoever waits and can take one by now. */
    void turn() {
        circonscriptions.each(circonscription -> sessions.withRoomForWhoWaits(calendar.now())
                .forEach(id -> turns.give(id, enrolments.waiting(), (session, times) -> {
                    enrolments.fill(id, times);
                    return id;
                })));
    }
}
