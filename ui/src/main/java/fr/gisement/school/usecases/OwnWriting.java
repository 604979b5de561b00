package fr.gisement.school.usecases;

import com.vaadin.flow.component.html.Div;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.ideas.IdeaForm;
import fr.gisement.usecase.UseCaseSheet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The form of a teacher. */
final class OwnWriting extends Div {

    private final Div problem = new Div();

    OwnWriting(@Nullable UseCaseSheet before, String save, String back, Consumer<UseCaseSheet> saver) {
        IdeaForm form = new IdeaForm(before);
        problem.getElement().setAttribute("role", "alert");
        Div actions = new Div(
                Buttons.primary(save, click -> form.read().ifPresent(saver)),
                new ButtonLink(back, getTranslation("usecases.cancel")).quiet());
        actions.addClassName("form-actions");
        add(form, problem, actions);
    }

    /** Says why it was not saved; what was typed stays. */
    void refuse(String why) {
        problem.removeAll();
        problem.add(Notice.error(why));
    }
}
