package fr.gisement.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** How far something is, as a bar and in words. */
public final class Progress extends Div {

    private final Span words = new Span();
    private final Div bar = new Div();
    private final Div done = new Div();

    /** @param label what is under way, for who cannot see the bar */
    public Progress(String label) {
        addClassName("progress");
        bar.addClassName("bar");
        done.addClassName("done");
        bar.add(done);
        bar.getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", label)
                .setAttribute("aria-valuemin", "0");
        words.addClassName("words");
        add(bar, words);
        update(0, 0, "");
    }

    /**
     * Shows where it is.
     *
     * @param total 0 while nobody knows
     * @param text the same in words
     */
    public void update(int completed, int total, String text) {
        boolean known = total > 0;
        setClassName("unknown", !known);
        setClassName("complete", known && completed >= total);
        Element element = bar.getElement().setAttribute("aria-valuetext", text);
        if (known) {
            element.setAttribute("aria-valuemax", String.valueOf(total));
            element.setAttribute("aria-valuenow", String.valueOf(completed));
            done.getStyle().set("inline-size", Math.min(100, 100L * completed / total) + "%");
        } else {
            element.removeAttribute("aria-valuemax").removeAttribute("aria-valuenow");
            done.getStyle().remove("inline-size");
        }
        words.setText(text);
    }
}
