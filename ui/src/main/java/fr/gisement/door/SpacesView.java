package fr.gisement.door;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.identity.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One's spaces, to choose from; who has only one is led into it. */
@Route(value = "accueil", layout = DoorFrame.class)
@PermitAll
final class SpacesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MySpaces spaces;

    SpacesView(MySpaces spaces) {
        this.spaces = spaces;
        addClassName("my-spaces");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<MySpace> mine = spaces.all();
        String only = mine.size() == 1 ? mine.getFirst().href() : null;
        if (only != null) {
            event.forwardTo(only);
        } else {
            show(mine);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("door.spaces.title"));
    }

    private void show(List<MySpace> mine) {
        PageHeader header = new PageHeader(getTranslation("door.spaces.title"));
        add(header);
        if (mine.isEmpty()) {
            add(new EmptyState(
                    Icon.DOOR, getTranslation("door.spaces.none.title"), getTranslation("door.spaces.none.text")));
            return;
        }
        boolean enterable = mine.stream().anyMatch(space -> space.href() != null);
        header.subtitle(getTranslation(
                enterable ? "door.spaces.subtitle" : "door.spaces.closedAll",
                CurrentPerson.required().person().givenName()));
        Div cards = new Div();
        cards.addClassName("cards");
        mine.forEach(space -> cards.add(new SpaceCard(space)));
        add(cards);
    }
}
