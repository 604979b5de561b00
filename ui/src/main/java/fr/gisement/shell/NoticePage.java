package fr.gisement.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.identity.CurrentPerson;

/** A page that says one thing: a title, what it means and what to do, and the way home, or to one's spaces. */
public final class NoticePage extends Div {

    /** Both texts are already in the reader's language. */
    public NoticePage(String title, String... paragraphs) {
        addClassName("notice");
        add(new H1(title));
        for (String text : paragraphs) {
            add(new Paragraph(text));
        }
        boolean signedIn = CurrentPerson.find().isPresent();
        var home = new Anchor(
                signedIn ? "accueil" : ".", getTranslation(signedIn ? "shell.error.spaces" : "shell.error.home"));
        home.addClassName("button");
        add(new Paragraph(home));
    }
}
