package fr.gisement.circonscription.training;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
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
import fr.gisement.training.TrainingSessions;
import jakarta.annotation.security.PermitAll;

/** Where a trainer plans a session. */
@Route(value = TrainingAddress.ROOT + "/nouvelle", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class PlanView extends SpaceView {

    private final SessionDesk desk;
    private final TrainingSessions sessions;

    PlanView(Entrance entrance, SessionDesk desk, TrainingSessions sessions) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.desk = desk;
        this.sessions = sessions;
        addClassNames("circonscription", "training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        title(getTranslation("training.plan"));
        SessionForm form =
                desk.begin(event.getLocation().getQueryParameters().getSingleParameter(TrainingAddress.MODULE));
        Div problem = new Div();
        Div actions = new Div(
                Buttons.primary(
                        getTranslation("training.plan.save"),
                        click -> here(() -> desk.save(
                                form,
                                problem,
                                sheet -> UI.getCurrent()
                                        .navigate(TrainingAddress.session(slug(), sessions.plan(sheet)))))),
                new ButtonLink(CirconscriptionAddress.training(slug()), getTranslation("training.cancel")).quiet());
        actions.addClassName("actions");
        add(
                new PageHeader(getTranslation("training.plan"))
                        .back(CirconscriptionAddress.training(slug()), getTranslation("training.title")),
                form,
                problem,
                actions);
    }
}
