package fr.gisement.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The parts of a page, as addresses: each tab is a link, the current one says so. */
public final class PageTabs extends Nav {

    /** @param label what the tabs choose between, for who does not see them */
    public PageTabs(String label) {
        addClassName("page-tabs");
        setAriaLabel(label);
    }

    public PageTabs tab(String href, String text, boolean current) {
        Anchor tab = new Anchor(href, text);
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        add(tab);
        return this;
    }
}
