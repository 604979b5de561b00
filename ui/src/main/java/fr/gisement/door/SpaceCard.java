package fr.gisement.door;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Icon;
import fr.gisement.components.StatusBadge;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A space to enter, or why it cannot be: the whole card leads there. */
final class SpaceCard extends Article {

    private final transient MySpace space;

    SpaceCard(MySpace space) {
        this.space = space;
        addClassNames("card", "space-card");
        Span sign = new Span(icon().create());
        sign.addClassName("sign");
        Div words = new Div(title(), line("where", where()), line("roles", roles()));
        words.addClassName("words");
        if (space.closed() != null) {
            explain(words, space.closed());
        }
        add(sign, words);
        if (space.href() != null) {
            addClassName("open");
            add(Icon.NEXT.create());
        }
    }

    private H2 title() {
        String name = space.kind() == MySpace.Kind.CONSOLE ? getTranslation("door.spaces.console") : space.name();
        @Nullable String href = space.href();
        return href == null ? new H2(name) : new H2(new Anchor(href, name));
    }

    private String where() {
        return switch (space.kind()) {
            case CONSOLE -> getTranslation("door.spaces.console.place");
            case CIRCONSCRIPTION -> getTranslation("door.spaces.circonscription");
            case SCHOOL ->
                Stream.of(space.place(), getTranslation("door.spaces.of", space.circonscription()))
                        .filter(part -> !part.isBlank())
                        .collect(joining(" · "));
        };
    }

    private String roles() {
        return space.roles().stream()
                .sorted()
                .map(role -> getTranslation("door.role." + role))
                .collect(joining(", "));
    }

    private void explain(Div words, MySpace.Closed closed) {
        String key = "door.spaces.closed." + closed;
        StatusBadge.Tone tone = switch (closed) {
            case PROVISIONING, UPDATING -> StatusBadge.Tone.WAITING;
            case SUSPENDED -> StatusBadge.Tone.BAD;
            case ARCHIVED -> StatusBadge.Tone.PLAIN;
        };
        words.add(new Div(new StatusBadge(tone, getTranslation(key))), line("note", getTranslation(key + ".why")));
        if (closed == MySpace.Closed.SUSPENDED && !space.reason().isBlank()) {
            words.add(line("note", getTranslation("door.spaces.closed.SUSPENDED.reason", space.reason())));
        }
    }

    private Icon icon() {
        return switch (space.kind()) {
            case CONSOLE -> Icon.MAP;
            case CIRCONSCRIPTION -> Icon.PEOPLE;
            case SCHOOL -> Icon.SCHOOL;
        };
    }

    private static Paragraph line(String name, String text) {
        Paragraph line = new Paragraph(new Text(text));
        line.addClassName(name);
        return line;
    }
}
