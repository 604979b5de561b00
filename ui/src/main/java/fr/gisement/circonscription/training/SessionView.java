package fr.gisement.circonscription.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.AskDialog;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Facts;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.documents.Papers;
import fr.gisement.documents.SignatureSheet;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.timetable.PaperLink;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.SessionId;
import fr.gisement.training.SessionRegister;
import fr.gisement.training.SessionState;
import fr.gisement.training.TrainingChangedException;
import fr.gisement.training.TrainingClashException;
import fr.gisement.training.TrainingEvaluations;
import fr.gisement.training.TrainingRefusedException;
import fr.gisement.training.TrainingSession;
import fr.gisement.training.TrainingSessions;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A session: when, where and for whom; for its trainers who takes part, for its inspector how many. */
@Route(value = TrainingAddress.SESSION_ROOT, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class SessionView extends SpaceView {

    private static final int REASON_LENGTH = 500;

    private final TrainingSessions sessions;
    private final SessionRegister register;
    private final TrainingEvaluations evaluations;
    private final SheetToSign toSign;
    private final SessionDesk desk;
    private final SessionWords words;
    private final SchoolCalendar calendar;
    private final Rights rights;
    private final Div told = new Div();

    SessionView(
            Entrance entrance,
            TrainingSessions sessions,
            SessionRegister register,
            TrainingEvaluations evaluations,
            SheetToSign toSign,
            SessionDesk desk,
            SessionWords words,
            SchoolCalendar calendar,
            Rights rights) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.sessions = sessions;
        this.register = register;
        this.evaluations = evaluations;
        this.toSign = toSign;
        this.desk = desk;
        this.words = words;
        this.calendar = calendar;
        this.rights = rights;
        addClassNames("circonscription", "training");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        told.removeAll();
        draw(TrainingAddress.session(event.getRouteParameters()));
    }

    private void draw(SessionId id) {
        TrainingSession session = sessions.find(id).orElseThrow(NotFoundException::new);
        boolean trainer = rights.here(Role.ERUN);
        removeAll();
        title(session.module().title());
        PageHeader header = new PageHeader(session.module().title())
                .subtitle(words.when(session))
                .note(SessionBadge.of(session, calendar.now()))
                .back(CirconscriptionAddress.training(slug()), getTranslation("training.title"));
        if (trainer) {
            actions(header, session);
        }
        add(header);
        if (session.cancelled()) {
            add(Notice.warning(
                    session.reason() == null
                            ? getTranslation("training.cancelled")
                            : getTranslation("training.cancelled.because", session.reason())));
        }
        add(told, new Card(facts(session)));
        if (trainer) {
            add(new ParticipantList(session, register, calendar.now(), (action, done) -> act(id, action, done)));
        }
        if (session.over(calendar.now())) {
            add(new EvaluationCard(evaluations.of(id)));
        }
    }

    private void actions(PageHeader header, TrainingSession session) {
        SessionId id = session.id();
        if (session.state() != SessionState.PLANNED) {
            return;
        }
        if (session.doorsOpen(calendar.now())) {
            header.actions(new ButtonLink(TrainingAddress.code(slug(), id), getTranslation("training.code.show"))
                    .icon(Icon.DEVICE));
        }
        if (session.begun(calendar.now())) {
            header.actions(Buttons.secondary(getTranslation("training.close"), click -> close(id)));
        }
        header.actions(new PaperLink(getTranslation("training.sheet"), "emargement", () -> paper(id)));
        header.actions(
                new ButtonLink(TrainingAddress.change(slug(), id), getTranslation("training.change")).secondary());
        header.actions(Buttons.danger(getTranslation("training.cancelSession"), click -> cancel(session)));
    }

    /** Asked for when it is downloaded, by whoever may then. */
    private Optional<byte[]> paper(SessionId id) {
        AtomicReference<Optional<SignatureSheet>> sheet = new AtomicReference<>(Optional.empty());
        inside(() -> sheet.set(toSign.of(id)));
        return Objects.requireNonNull(sheet.get()).map(Papers::pdf);
    }

    private Facts facts(TrainingSession session) {
        Facts facts = new Facts()
                .fact(getTranslation("training.where"), words.where(session))
                .fact(getTranslation("training.trainers"), words.trainers(session))
                .fact(getTranslation("training.counts"), words.counted(session))
                .fact(
                        getTranslation("training.places"),
                        getTranslation(
                                "training.places.all",
                                session.counts().enrolled(),
                                session.sheet().capacity(),
                                session.counts().waiting()))
                .fact(getTranslation("training.audience"), audience(session));
        if (session.doorsOpen(calendar.now())) {
            facts.fact(
                    getTranslation("training.present"),
                    getTranslation(
                            "training.present.of",
                            session.counts().present(),
                            session.counts().enrolled()));
        }
        return facts;
    }

    private String audience(TrainingSession session) {
        return session.sheet().audience().everybody()
                ? getTranslation("training.audience.everybody")
                : getTranslation(
                        "training.audience.invited",
                        session.sheet().audience().schools().size(),
                        session.sheet().audience().people().size());
    }

    private void close(SessionId id) {
        new AskDialog(getTranslation("training.close"), getTranslation("training.close.what"))
                .confirm(
                        getTranslation("training.close"),
                        false,
                        () -> act(id, () -> register.close(id), getTranslation("training.closed")))
                .open();
    }

    private void cancel(TrainingSession session) {
        TextField reason = new TextField(getTranslation("training.cancel.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setHelperText(getTranslation("training.cancel.reason.help"));
        AskDialog asking = new AskDialog(
                getTranslation("training.cancelSession"),
                getTranslation(
                        "training.cancel.what",
                        session.counts().enrolled() + session.counts().waiting()));
        asking.fields(reason)
                .confirm(
                        getTranslation("training.cancelSession"),
                        true,
                        () -> act(
                                session.id(),
                                () -> sessions.cancel(session.id(), reason.getValue()),
                                getTranslation("training.wasCancelled"),
                                getTranslation("training.cancel.over"),
                                asking::refuse))
                .open();
    }

    /** Does something with the session, and shows it as it is then. */
    private boolean act(SessionId id, Runnable action, String done) {
        return act(id, action, done, getTranslation("training.changed"), why -> told.add(Notice.error(why)));
    }

    /**
     * @param changed why it was not done when somebody changed the session meanwhile
     * @param refused says why it was not done
     */
    private boolean act(SessionId id, Runnable action, String done, String changed, Consumer<String> refused) {
        return here(() -> {
            told.removeAll();
            try {
                action.run();
                told.add(new Span(done));
            } catch (TrainingRefusedException not) {
                refused.accept(getTranslation("training.refused." + not.reason()));
            } catch (TrainingClashException clash) {
                told.add(desk.clash(told, clash));
                return; // what was chosen stays
            } catch (TrainingChangedException meanwhile) {
                refused.accept(changed);
            }
            draw(id);
        });
    }
}
