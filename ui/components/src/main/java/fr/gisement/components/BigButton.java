package fr.gisement.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A way on for small hands and new readers: an icon, one or two words, a target that cannot be missed. */
public final class BigButton extends Anchor {

    public BigButton(Icon icon, String text, String href) {
        super(href, icon.create(), new Span(text));
        addClassName("big-button");
    }
}
