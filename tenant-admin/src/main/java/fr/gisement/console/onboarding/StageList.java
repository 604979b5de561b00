package fr.gisement.console.onboarding;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The three stages of an onboarding, and where one is. */
final class StageList extends OrderedList {

    StageList(Stage current) {
        addClassName("stages");
        for (Stage stage : Stage.values()) {
            ListItem item = new ListItem(new Span(getTranslation("console.onboarding.stage." + stage)));
            if (stage == current) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (stage.compareTo(current) < 0) {
                item.addClassName("past");
            }
            add(item);
        }
    }
}
