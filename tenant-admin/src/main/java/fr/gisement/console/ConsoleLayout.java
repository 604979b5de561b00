package fr.gisement.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import fr.gisement.components.FrameLayout;
import fr.gisement.components.Icon;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The frame around the console's pages. */
@StyleSheet("assets/console.css")
@StyleSheet("assets/ideas.css")
@StyleSheet("assets/authoring.css")
@RolesAllowed("RECTORAT_ADMIN")
public final class ConsoleLayout extends FrameLayout {

    @Override
    protected String place() {
        return getTranslation("console.place");
    }

    @Override
    protected List<Way> ways() {
        return List.of(
                way(Icon.HOME, "console.overview", ConsoleAddress.OVERVIEW),
                way(Icon.SCHOOL, "console.schools", ConsoleAddress.SCHOOLS),
                way(Icon.PEOPLE, "console.assignments", ConsoleAddress.ASSIGNMENTS),
                way(Icon.TRAINING, "console.catalogue", ConsoleAddress.CATALOGUE),
                way(Icon.FIGURES, "console.figures", ConsoleAddress.FIGURES),
                way(Icon.IDEA, "console.usecases", ConsoleAddress.IDEAS),
                way(Icon.UPLOAD, "console.onboarding", ConsoleAddress.ONBOARDING),
                way(Icon.GEAR, "console.operations", ConsoleAddress.OPERATIONS),
                way(Icon.JOURNAL, "console.journal", ConsoleAddress.JOURNAL));
    }

    private Way way(Icon icon, String label, String href) {
        return new Way(icon, getTranslation(label), href);
    }
}
