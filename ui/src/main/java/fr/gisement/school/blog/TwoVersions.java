package fr.gisement.school.blog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import fr.gisement.blog.Words;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;

/** Two people, or one in two windows, wrote in the same draft: both versions, to choose from. */
final class TwoVersions extends Section {

    private final Div mine = text(getTranslation("blog.apart.mine"));

    /**
     * @param what says who changed it and when
     * @param whose whose the second version is
     */
    TwoVersions(String what, String whose, Words theirs, Runnable keepMine, Runnable takeTheirs) {
        addClassName("two-versions");
        Div other = text(whose);
        show(other, theirs);
        Div both = new Div(
                version(getTranslation("blog.apart.mine"), mine, "blog.apart.keepMine", keepMine),
                version(whose, other, "blog.apart.takeTheirs", takeTheirs));
        both.addClassName("versions");
        add(Notice.warning(getTranslation("blog.apart.text")).title(what), both);
    }

    /** Shows the reader's own version as it is by now. */
    void mine(Words words) {
        show(mine, words);
    }

    private void show(Div text, Words words) {
        text.removeAll();
        text.add(
                new H3(words.title().isBlank() ? getTranslation("blog.untitled") : words.title()),
                new ArticleText(words.body()));
    }

    private static Div text(String whose) {
        Div text = new Div();
        text.addClassName("text");
        // long texts are scrolled with the keyboard too
        text.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", whose);
        return text;
    }

    private Component version(String whose, Div text, String button, Runnable choice) {
        Div head = new Div(whose);
        head.addClassName("whose");
        Div version = new Div(head, text, Buttons.secondary(getTranslation(button), click -> choice.run()));
        version.addClassName("version");
        return version;
    }
}
