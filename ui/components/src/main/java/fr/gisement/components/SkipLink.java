package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/**
 * The first stop of the keyboard: past what all pages have to what this one has. The browser does not follow it itself:
 * it would read the target against the page's base, which is another page.
 */
public final class SkipLink extends Anchor {

    /** @param target takes the keyboard; it has an id and a tab index */
    public SkipLink(Component target, String text) {
        super("#" + target.getId().orElseThrow(), text);
        addClassName("skip-link");
        setRouterIgnore(true);
        getElement()
                .addEventListener("click", click -> target.getElement().callJsFunction("focus"))
                .preventDefault();
    }
}
