package fr.gisement.circonscription.training;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.training.SessionId;
import fr.gisement.training.TrainingSession;
import fr.gisement.training.TrainingSessions;
import jakarta.annotation.security.PermitAll;

/** Where a trainer changes a session: another time, another room, more places. */
@Route(value = TrainingAddress.SESSION_ROOT + "/modifier", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class ChangeSessionView extends SpaceView {

    private final SessionDesk desk;
    private final TrainingSessions sessions;

    ChangeSessionView(Entrance entrance, SessionDesk desk, TrainingSessions sessions) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.desk = desk;
        this.sessions = sessions;
        addClassNames("circonscription", "training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        SessionId id = TrainingAddress.session(event.getRouteParameters());
        TrainingSession session = sessions.find(id).orElseThrow(NotFoundException::new);
        title(getTranslation("training.change"));
        SessionForm form = desk.change(session);
        String back = TrainingAddress.session(slug(), id);
        Div problem = new Div();
        Div actions = new Div(
                Buttons.primary(
                        getTranslation("training.save"),
                        click -> here(() -> desk.save(form, problem, sheet -> {
                            sessions.change(id, session.sequence(), sheet);
                            UI.getCurrent().navigate(back);
                        }))),
                new ButtonLink(back, getTranslation("training.cancel")).quiet());
        actions.addClassName("actions");
        add(
                new PageHeader(getTranslation("training.change"))
                        .subtitle(session.module().title())
                        .back(back, getTranslation("training.session")),
                form,
                problem,
                actions);
    }
}
