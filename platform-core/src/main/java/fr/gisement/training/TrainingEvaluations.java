package fr.gisement.training;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForSchoolStaff;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.training.TrainingRefusedException.Reason;
import org.springframework.stereotype.Service;

/** What those who were in a session think of it. What they say is kept without who said it. */
@Service
public class TrainingEvaluations {

    private final EvaluationRows rows;
    private final EnrolmentRows enrolments;
    private final Turns turns;
    private final SchoolCalendar calendar;

    TrainingEvaluations(EvaluationRows rows, EnrolmentRows enrolments, Turns turns, SchoolCalendar calendar) {
        this.rows = rows;
        this.enrolments = enrolments;
        this.turns = turns;
        this.calendar = calendar;
    }

    /** What participants answered; nothing but their number while they are few. */
    @ForCirconscription
    public EvaluationResult of(SessionId id) {
        return rows.of(id);
    }

    /**
     * Says what one thinks, once.
     *
     * @throws TrainingRefusedException when one was not there or has answered, or the session is not over
     */
    @ForSchoolStaff
    public void give(SessionId id, Evaluation evaluation) {
        PersonId me = CurrentPerson.required().person().id();
        turns.with(id, session -> {
            if (!session.over(calendar.now())) {
                throw new TrainingRefusedException(
                        session.state() == SessionState.CANCELLED ? Reason.CANCELLED : Reason.NOT_BEGUN);
            }
            if (enrolments
                    .find(id, me)
                    .map(EnrolmentRow::presence)
                    .filter(Presence.PRESENT::equals)
                    .isEmpty()) {
                throw new TrainingRefusedException(Reason.NOT_PRESENT);
            }
            if (!rows.note(id, me)) {
                throw new TrainingRefusedException(Reason.SAID_ALREADY);
            }
            rows.keep(id, evaluation);
            return id;
        });
    }
}
