package fr.gisement.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A link that looks like a button: the page's main way on, unless it says that it is less. */
public final class ButtonLink extends Anchor {

    public ButtonLink(String href, String text) {
        super(href, new Span(text));
        addClassName("button");
    }

    /** With an icon in front of the words. */
    public ButtonLink icon(Icon icon) {
        addComponentAsFirst(icon.create());
        return this;
    }

    /** Another way on. */
    public ButtonLink secondary() {
        addClassName("secondary");
        return this;
    }

    /** A way on the side. */
    public ButtonLink quiet() {
        addClassName("quiet");
        return this;
    }
}
