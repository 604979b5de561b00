package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What opens a page: the way back, the title, a line about it, and what can be done here. */
public final class PageHeader extends Header {

    private final H1 title;
    private final Div words = new Div();
    private final Div actions = new Div();

    /** @param title in the reader's language */
    public PageHeader(String title) {
        addClassName("page-header");
        words.addClassName("words");
        this.title = new H1(title);
        this.title.getElement().setAttribute("tabindex", "-1"); // where the keyboard is led to
        words.add(this.title);
        actions.addClassName("actions");
        actions.setVisible(false);
        add(words, actions);
    }

    /** A line under the title. */
    public PageHeader subtitle(String text) {
        Paragraph subtitle = new Paragraph(text);
        subtitle.addClassName("subtitle");
        words.add(subtitle);
        return this;
    }

    /** Something beside or under the title: badges, faces. */
    public PageHeader note(Component... components) {
        Div note = new Div(components);
        note.addClassName("note");
        words.add(note);
        return this;
    }

    /** The way back, above the title. */
    public PageHeader back(String href, String label) {
        Anchor back = new Anchor(href, Icon.BACK.create(), new Span(label));
        back.addClassName("back");
        words.addComponentAsFirst(back);
        return this;
    }

    /** What can be done here; the first is the most usual. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        actions.setVisible(true);
        return this;
    }

    /** Another title, once more is known or it was changed. */
    public void retitle(String text) {
        title.setText(text);
    }

    /** Leads the keyboard to the title, after the page was drawn anew. */
    public void leadTo() {
        title.getElement().callJsFunction("focus");
    }

    H1 title() {
        return title;
    }
}
