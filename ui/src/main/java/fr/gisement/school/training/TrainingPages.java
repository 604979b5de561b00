package fr.gisement.school.training;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForTeachers;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.documents.Certificate;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.training.EnrolmentState;
import fr.gisement.training.Evaluation;
import fr.gisement.training.ModuleId;
import fr.gisement.training.MyProgressBook;
import fr.gisement.training.MyTraining;
import fr.gisement.training.Presence;
import fr.gisement.training.SessionId;
import fr.gisement.training.TrainingEvaluations;
import fr.gisement.training.TrainingSession;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Goes from the current school up into its circonscription for each thing that the page asks. */
@Service
@ForTeachers
class TrainingPages {

    private final CirconscriptionEntry above;
    private final MyTraining training;
    private final MyProgressBook book;
    private final TrainingEvaluations evaluations;
    private final SchoolCalendar calendar;

    TrainingPages(
            CirconscriptionEntry above,
            MyTraining training,
            MyProgressBook book,
            TrainingEvaluations evaluations,
            SchoolCalendar calendar) {
        this.above = above;
        this.training = training;
        this.book = book;
        this.evaluations = evaluations;
        this.calendar = calendar;
    }

    TrainingPage current() {
        return above.call(() -> new TrainingPage(training.mine(), training.offered(), book.current()));
    }

    EnrolmentState enrol(SessionId session) {
        return above.call(() -> training.enrol(session));
    }

    void withdraw(SessionId session) {
        above.run(() -> training.withdraw(session));
    }

    void evaluate(SessionId session, Evaluation evaluation) {
        above.run(() -> evaluations.give(session, evaluation));
    }

    void say(ModuleId module, boolean alone) {
        above.run(() -> book.say(module, alone));
    }

    /**
     * Says that the person was at a session; empty when they were not, or it is not over.
     *
     * @param kind what its hours count as, in words
     */
    Optional<Certificate> certificate(SessionId id, String kind) {
        return above.call(() -> training.mine().stream()
                .filter(it -> it.session().id().equals(id)
                        && it.presence() == Presence.PRESENT
                        && it.session().over(calendar.now())
                        && it.session().sheet().countedMinutes() > 0)
                .findFirst()
                .map(it -> certificate(it.session(), kind)));
    }

    private Certificate certificate(TrainingSession session, String kind) {
        return new Certificate(
                "Circonscription " + CurrentTenant.required().name(),
                CurrentPerson.required().person().formalName(),
                session.module().title(),
                List.of(session.sheet().start().atZone(calendar.zone()).toLocalDate()),
                Duration.ofMinutes(session.sheet().countedMinutes()),
                kind,
                Objects.requireNonNullElse(session.sheet().room(), "en ligne"),
                session.trainers().stream().map(Person::displayName).toList(),
                calendar.today(),
                session.id().toString());
    }
}
