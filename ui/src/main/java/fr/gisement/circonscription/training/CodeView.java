package fr.gisement.circonscription.training;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.shared.Registration;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.QrDrawing;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.presence.PresenceAddress;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.PresenceLinks;
import fr.gisement.training.QrCode;
import fr.gisement.training.SessionId;
import fr.gisement.training.TrainingSession;
import fr.gisement.training.TrainingSessions;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The code that those in the room scan, for the wall: large, and another one every half minute. Beside it how many are
 * there already.
 */
@Route(value = TrainingAddress.SESSION_ROOT + "/qr", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class CodeView extends SpaceView {

    private static final int LOOK_AGAIN = 5_000;
    private static final int RENEW_AFTER = 30;

    private final TrainingSessions sessions;
    private final PresenceLinks links;
    private final SessionWords words;
    private final SchoolCalendar calendar;
    private final Div code = new Div();
    private final Paragraph present = new Paragraph();
    private String site = "";
    private Instant renewed = Instant.EPOCH;
    private @Nullable Registration polling;

    CodeView(
            Entrance entrance,
            TrainingSessions sessions,
            PresenceLinks links,
            SessionWords words,
            SchoolCalendar calendar) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.sessions = sessions;
        this.links = links;
        this.words = words;
        this.calendar = calendar;
        addClassNames("circonscription", "training", "code-view");
        code.addClassName("code");
        code.getElement().setAttribute("role", "img");
        present.addClassName("count");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        SessionId id = TrainingAddress.session(event.getRouteParameters());
        TrainingSession session = sessions.find(id).orElseThrow(NotFoundException::new);
        title(getTranslation("training.code.title"));
        add(new PageHeader(getTranslation("training.code.title"))
                .subtitle(session.module().title() + " – " + words.when(session))
                .back(TrainingAddress.session(slug(), id), getTranslation("training.session")));
        if (!session.doorsOpen(calendar.now())) {
            add(Notice.info(
                    getTranslation(session.cancelled() ? "training.refused.CANCELLED" : "training.code.early")));
            return;
        }
        site = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .toUriString();
        code.getElement().setAttribute("aria-label", getTranslation("training.code.label"));
        Div wall = new Div(code, new Div(new Paragraph(getTranslation("training.code.how")), present));
        wall.addClassName("wall");
        add(wall);
        draw(session);
        poll(id);
    }

    @Override
    protected void leave() {
        renewed = Instant.EPOCH;
        stop();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (polling != null) {
            attached.getUI().setPollInterval(LOOK_AGAIN);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        stop();
    }

    private void poll(SessionId id) {
        UI screen = UI.getCurrent();
        polling = screen.addPollListener(poll -> here(() -> sessions.find(id).ifPresent(this::draw)));
        screen.setPollInterval(LOOK_AGAIN);
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    @Override
    protected void refused(RuntimeException why) {
        code.removeAll();
        stop();
    }

    private void draw(TrainingSession session) {
        Instant now = calendar.now();
        if (!now.isBefore(renewed.plusSeconds(RENEW_AFTER))) {
            renewed = now;
            QrCode drawn = QrCode.of(site + "/" + PresenceAddress.link(links.link(session.id())));
            code.removeAll();
            code.add(new QrDrawing(drawn.size(), drawn.path()));
        }
        present.setText(getTranslation(
                "training.code.count",
                session.counts().present(),
                session.counts().enrolled(),
                session.counts().asked()));
    }
}
