package fr.gisement.school.training;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForTeachers;
import fr.gisement.training.EnrolmentState;
import fr.gisement.training.Evaluation;
import fr.gisement.training.ModuleId;
import fr.gisement.training.MyProgressBook;
import fr.gisement.training.MyTraining;
import fr.gisement.training.SessionId;
import fr.gisement.training.TrainingEvaluations;
import org.springframework.stereotype.Service;

/** Goes from the current school up into its circonscription for each thing that the page asks. */
@Service
@ForTeachers
class TrainingPages {

    private final CirconscriptionEntry above;
    private final MyTraining training;
    private final MyProgressBook book;
    private final TrainingEvaluations evaluations;

    TrainingPages(
            CirconscriptionEntry above, MyTraining training, MyProgressBook book, TrainingEvaluations evaluations) {
        this.above = above;
        this.training = training;
        this.book = book;
        this.evaluations = evaluations;
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
}
