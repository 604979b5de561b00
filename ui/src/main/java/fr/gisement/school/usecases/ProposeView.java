package fr.gisement.school.usecases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.UseCaseSheet;
import jakarta.annotation.security.PermitAll;

/** Where somebody of the school proposes what works in their class. */
@Route(value = OwnAddress.ROOT + "/nouvelle", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class ProposeView extends SchoolView {

    private final SchoolUseCases useCases;

    ProposeView(Entrance entrance, SchoolUseCases useCases) {
        super(entrance);
        this.useCases = useCases;
        addClassName("ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        String back = SchoolAddress.ideas(slug());
        title(getTranslation("usecases.school.propose"));
        add(
                new PageHeader(getTranslation("usecases.school.propose"))
                        .subtitle(getTranslation("usecases.school.propose.subtitle"))
                        .back(back, getTranslation("usecases.title")),
                new OwnWriting(null, getTranslation("usecases.school.send"), back, this::send));
    }

    private void send(UseCaseSheet sheet) {
        here(() -> UI.getCurrent().navigate(OwnAddress.one(slug(), useCases.propose(sheet))));
    }
}
