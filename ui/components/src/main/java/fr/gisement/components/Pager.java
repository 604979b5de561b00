package fr.gisement.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/** The ways to the pages before and after, as addresses. Nothing is shown while there is only one page. */
public final class Pager extends Nav {

    /**
     * @param page the page shown, from 1
     * @param pages how many there are
     * @param href the address of a page
     */
    public Pager(int page, int pages, IntFunction<String> href) {
        addClassName("pager");
        setAriaLabel(getTranslation("components.pager"));
        setVisible(pages > 1);
        if (page > 1) {
            Anchor before = new Anchor(
                    href.apply(page - 1),
                    Icon.PREVIOUS.create(),
                    new Span(getTranslation("components.pager.previous")));
            before.addClassName("previous");
            before.getElement().setAttribute("rel", "prev");
            add(before);
        }
        Span here = new Span(getTranslation("components.pager.here", page, pages));
        here.addClassName("here");
        add(here);
        if (page < pages) {
            Anchor after = new Anchor(
                    href.apply(page + 1), new Span(getTranslation("components.pager.next")), Icon.NEXT.create());
            after.addClassName("next");
            after.getElement().setAttribute("rel", "next");
            add(after);
        }
    }
}
