package fr.gisement.shell;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Icon;
import java.time.Duration;

/**
 * Says that the page will be loaded again, and has it done: by itself, at its time, when what is typed was handed over; see
 * {@code connection.js}.
 */
@Tag("page-return")
final class PageReturn extends HtmlContainer {

    /**
     * @param after when to load it again
     * @param latest until when somebody who types is waited for
     * @param left called when everything typed has arrived
     */
    PageReturn(Duration after, Duration latest, Runnable left) {
        addClassName("page-return");
        getElement()
                .setAttribute("role", "status")
                .setAttribute("after", String.valueOf(after.toMillis()))
                .setAttribute("latest", String.valueOf(latest.toMillis()));
        addListener(HandedOver.class, event -> {
            getElement().setAttribute("done", true);
            left.run();
        });
    }

    /** Says it, once it is in the page: what stands in a page from the beginning is not read out. */
    void say() {
        add(Icon.REFRESH.create(), new Span(getTranslation("shell.returning")));
    }

    /** What was typed came along with this. Public because Vaadin makes it. */
    @DomEvent("page-return")
    public static final class HandedOver extends ComponentEvent<PageReturn> {

        public HandedOver(PageReturn source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
