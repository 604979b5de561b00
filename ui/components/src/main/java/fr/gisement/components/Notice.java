package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** Something to be told beside the content: a mark, a line or a few. What failed is read out at once, the rest in its turn. */
public final class Notice extends Div {

    private enum Tone {
        INFO(Icon.INFO, "status"),
        SUCCESS(Icon.CHECK, "status"),
        WARNING(Icon.WARNING, "status"),
        ERROR(Icon.STOP, "alert");

        private final Icon icon;
        private final String role;

        Tone(Icon icon, String role) {
            this.icon = icon;
            this.role = role;
        }
    }

    private final Div words = new Div();

    private Notice(Tone tone, String text) {
        addClassNames("callout", "callout-" + tone.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", tone.role);
        words.addClassName("words");
        words.add(new Paragraph(text));
        add(tone.icon.create(), words);
    }

    /** Something good to know. */
    public static Notice info(String text) {
        return new Notice(Tone.INFO, text);
    }

    /** Something is done. */
    public static Notice success(String text) {
        return new Notice(Tone.SUCCESS, text);
    }

    /** Something to mind before going on. */
    public static Notice warning(String text) {
        return new Notice(Tone.WARNING, text);
    }

    /** Something failed. */
    public static Notice error(String text) {
        return new Notice(Tone.ERROR, text);
    }

    /** A line in front of the text that sums it up. */
    public Notice title(String title) {
        Paragraph line = new Paragraph(title);
        line.addClassName("title");
        words.addComponentAsFirst(line);
        return this;
    }

    /** What goes with the text: a list, a link, a button. */
    public Notice with(Component... components) {
        words.add(components);
        return this;
    }
}
