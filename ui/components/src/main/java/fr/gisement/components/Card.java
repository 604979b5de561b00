package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A sheet on the page: what belongs together, under its own title. */
public final class Card extends Section {

    private final Div head = new Div();
    private final Div actions = new Div();

    /** A sheet without a title. */
    public Card(Component... content) {
        addClassName("card");
        head.addClassName("head");
        actions.addClassName("actions");
        add(content);
    }

    /** @param title in the reader's language; a heading of the second level */
    public Card(String title, Component... content) {
        this(content);
        head.add(new H2(title));
        addComponentAsFirst(head);
    }

    /** What can be done here, beside the title. */
    public Card actions(Component... components) {
        actions.add(components);
        head.add(actions);
        if (head.getParent().isEmpty()) {
            addComponentAsFirst(head);
        }
        return this;
    }
}
