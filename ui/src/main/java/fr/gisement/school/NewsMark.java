package fr.gisement.school;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;

/**
 * Says that there is something new to see, and shows it when its reader asks: nothing moves under whoever is reading. It
 * lies over the page, above what is under the thumb, and is read out in its turn.
 */
public final class NewsMark extends Div {

    private final Button button;

    /** @param show what a touch does */
    public NewsMark(Runnable show) {
        addClassName("news-mark");
        getElement().setAttribute("role", "status"); // before there is anything to say, or it would not be said
        button = Buttons.secondary("", click -> show.run());
        button.setIcon(Icon.ARTICLE.create());
    }

    /** Shows itself with these words, or with others than before. */
    public void say(String text) {
        button.setText(text);
        if (button.getParent().isEmpty()) {
            add(button);
        }
    }

    public void clear() {
        removeAll();
    }
}
