package fr.gisement.school.blog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;

/** A button that takes something away asks once more, in its own place. */
final class AskFirst extends Div {

    private final Button button;

    /**
     * @param text the bundle's key of the button; {@code .ask} and {@code .yes} are added for the question and its
     *     answer
     */
    AskFirst(String text, Runnable action) {
        addClassName("ask-first");
        this.button = Buttons.quiet(getTranslation(text), click -> ask(text, action));
        add(button);
    }

    private void ask(String text, Runnable action) {
        Button no = Buttons.quiet(getTranslation("blog.no"), click -> {
            removeAll();
            add(button);
            button.focus();
        });
        Button yes = Buttons.danger(getTranslation(text + ".yes"), click -> action.run());
        Div answers = new Div(yes, no);
        answers.addClassName("actions");
        removeAll();
        add(Notice.warning(getTranslation(text + ".ask")).with(answers));
        no.focus();
    }
}
