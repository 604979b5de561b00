package fr.gisement.circonscription.training;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.documents.SignatureSheet;
import fr.gisement.documents.SignatureSheet.Boxes;
import fr.gisement.identity.Person;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.training.EnrolmentState;
import fr.gisement.training.SessionId;
import fr.gisement.training.SessionRegister;
import fr.gisement.training.TrainingSession;
import fr.gisement.training.TrainingSessions;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The paper that those who came to a session sign. */
@Component
final class SheetToSign {

    private static final int EMPTY_LINES = 6;
    private static final LocalTime NOON = LocalTime.NOON;

    private final TrainingSessions sessions;
    private final SessionRegister register;
    private final SchoolCalendar calendar;

    SheetToSign(TrainingSessions sessions, SessionRegister register, SchoolCalendar calendar) {
        this.sessions = sessions;
        this.register = register;
        this.calendar = calendar;
    }

    /** For a trainer, inside the circonscription; empty when there is no such session. */
    Optional<SignatureSheet> of(SessionId id) {
        return sessions.find(id).map(this::sheet);
    }

    private SignatureSheet sheet(TrainingSession session) {
        ZonedDateTime start = session.sheet().start().atZone(calendar.zone());
        ZonedDateTime end = session.sheet().end().atZone(calendar.zone());
        boolean wholeDay =
                start.toLocalTime().isBefore(NOON) && end.toLocalTime().isAfter(NOON.plusHours(1));
        List<SignatureSheet.Participant> participants = register.participants(session.id()).stream()
                .filter(it -> it.state() == EnrolmentState.ENROLLED)
                .map(it -> new SignatureSheet.Participant(
                        it.person().familyName() + " " + it.person().givenName(), String.join(", ", it.schools())))
                .toList();
        return new SignatureSheet(
                "Circonscription " + CurrentTenant.required().name(),
                session.module().title(),
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalTime(),
                Objects.requireNonNullElse(session.sheet().room(), "En ligne"),
                session.trainers().stream().map(Person::displayName).toList(),
                wholeDay ? Boxes.MORNING_AND_AFTERNOON : Boxes.ONCE,
                participants,
                EMPTY_LINES);
    }
}
