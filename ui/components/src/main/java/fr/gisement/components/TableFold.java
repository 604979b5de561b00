package fr.gisement.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;

/**
 * A long table behind « Voir le tableau ». Made {@link #openWithRoom()}, it stands open from the start where it has the
 * room to be a table, and waits to be asked for where its rows would be cards under one another.
 */
public final class TableFold extends Details {

    /** Where rows become cards, as {@code components.css} says, with what stands around the table. */
    private static final int ROOM = 45;

    /** Once, when it is known how wide it is. */
    private static final String OPEN_WITH_ROOM = """
            const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
            new ResizeObserver((sizes, observer) => {
              if (this.offsetWidth > 0) {
                observer.disconnect();
                this.opened = this.offsetWidth > $0 * rem;
              }
            }).observe(this);""";

    private boolean withRoom;

    /**
     * @param label what opens it
     * @param of which table it is, for who hears one such label after another
     */
    public TableFold(String label, String of, DataTable<?> table) {
        Span which = new Span(" (" + of + ")");
        which.addClassName("visually-hidden");
        setSummary(new Span(new Span(label), which));
        add(table);
        addClassName("table-fold");
    }

    public TableFold openWithRoom() {
        withRoom = true;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (withRoom) {
            getElement().executeJs(OPEN_WITH_ROOM, ROOM);
        }
    }
}
