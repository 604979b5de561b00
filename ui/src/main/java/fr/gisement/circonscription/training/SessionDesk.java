package fr.gisement.circonscription.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.Notice;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.SessionRegister;
import fr.gisement.training.SessionSheet;
import fr.gisement.training.TrainingCatalogue;
import fr.gisement.training.TrainingChangedException;
import fr.gisement.training.TrainingClashException;
import fr.gisement.training.TrainingClashException.Named;
import fr.gisement.training.TrainingModule;
import fr.gisement.training.TrainingRefusedException;
import fr.gisement.training.TrainingSession;
import fr.gisement.training.TrainingSessions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form of a session, and says why a session cannot be so; for who plans one and who changes one. */
@Component
class SessionDesk {

    private final TrainingSessions sessions;
    private final TrainingCatalogue catalogue;
    private final SessionRegister register;
    private final SessionWords words;
    private final SchoolCalendar calendar;

    SessionDesk(
            TrainingSessions sessions,
            TrainingCatalogue catalogue,
            SessionRegister register,
            SessionWords words,
            SchoolCalendar calendar) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.register = register;
        this.words = words;
        this.calendar = calendar;
    }

    /** @param module the identifier of what is to be taught, if the address says it */
    SessionForm begin(Optional<String> module) {
        List<TrainingModule> modules = modules(null);
        List<Person> trainers = sessions.trainers();
        SessionForm form = new SessionForm(calendar.zone(), modules, trainers, register.schools(), register.teachers());
        form.begin(
                modules.stream()
                        .filter(it -> module.filter(it.id().toString()::equals).isPresent())
                        .findFirst(),
                CurrentPerson.required().person().id(),
                trainers);
        return form;
    }

    SessionForm change(TrainingSession session) {
        List<Person> trainers = sessions.trainers();
        List<SchoolTeacher> teachers = register.teachers();
        SessionForm form =
                new SessionForm(calendar.zone(), modules(session.module()), trainers, register.schools(), teachers);
        form.show(session.sheet(), session.module(), trainers, teachers);
        return form;
    }

    /** Saves what was filled in, or says beside it why that cannot be. */
    void save(SessionForm form, Div problem, Consumer<SessionSheet> save) {
        problem.removeAll();
        try {
            form.sheet()
                    .ifPresentOrElse(
                            save, () -> problem.add(Notice.error(problem.getTranslation("training.form.incomplete"))));
        } catch (TrainingClashException clash) {
            problem.add(clash(problem, clash));
        } catch (TrainingRefusedException refused) {
            problem.add(Notice.error(problem.getTranslation("training.refused." + refused.reason())));
        } catch (TrainingChangedException changed) {
            problem.add(Notice.error(problem.getTranslation("training.changed")));
        }
    }

    /** Says a clash with both sessions, the other as far as whoever asks may know it. */
    Notice clash(Div place, TrainingClashException clash) {
        return Notice.error(place.getTranslation("training.clash." + clash.kind(), clash.who()))
                .with(
                        new Paragraph(place.getTranslation("training.clash.asked", named(clash.asked()))),
                        new Paragraph(clash.other()
                                .map(other -> other(place, other))
                                .orElseGet(() -> place.getTranslation("training.clash.elsewhere"))));
    }

    private String other(Div place, Named session) {
        return session.circonscription() == null
                ? place.getTranslation("training.clash.other", named(session))
                : place.getTranslation("training.clash.there", session.circonscription(), named(session));
    }

    private String named(Named session) {
        return session.title() + ", " + words.whenInside(session.start(), session.end());
    }

    private List<TrainingModule> modules(@Nullable TrainingModule also) {
        return catalogue.all().stream()
                .filter(it -> !it.retired() || (also != null && it.id().equals(also.id())))
                .toList();
    }
}
