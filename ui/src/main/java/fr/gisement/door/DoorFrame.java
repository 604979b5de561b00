package fr.gisement.door;

import com.vaadin.flow.component.dependency.StyleSheet;
import fr.gisement.components.FrameLayout;
import fr.gisement.components.Icon;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame of what is one's own: one's spaces and one's account. */
@PermitAll
@StyleSheet("assets/door.css")
final class DoorFrame extends FrameLayout {

    @Override
    protected String place() {
        return "";
    }

    @Override
    protected List<Way> ways() {
        return List.of(
                new Way(Icon.SWITCH, getTranslation("door.spaces.title"), "accueil"),
                new Way(Icon.PERSON, getTranslation("door.account.title"), "compte"));
    }
}
