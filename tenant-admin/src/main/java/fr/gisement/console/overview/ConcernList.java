package fr.gisement.console.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Card;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.Concern;
import fr.gisement.fleetview.SpaceCondition;
import fr.gisement.migrations.SchemaKind;
import java.util.List;

/** What should be looked at, the gravest first; a calm word when there is nothing. */
final class ConcernList extends Section {

    ConcernList(List<Concern> concerns) {
        addClassName("concerns");
        if (concerns.isEmpty()) {
            add(Notice.success(getTranslation("console.overview.calm")));
            return;
        }
        Card card = new Card(getTranslation("console.overview.concerns"));
        concerns.forEach(concern -> card.add(section(concern)));
        add(card);
    }

    private Section section(Concern concern) {
        String key = "console.overview.concern." + concern.kind();
        UnorderedList cases = new UnorderedList();
        concern.first().forEach(it -> cases.add(item(it)));
        int others = concern.count() - concern.first().size();
        if (others > 0) {
            cases.add(new ListItem(others(concern, getTranslation("console.overview.concern.others", others))));
        }
        H3 title = new H3(icon(concern.kind()).create(), new Span(getTranslation(key, concern.count())));
        Section section = new Section(title, new Paragraph(getTranslation(key + ".todo")), cases);
        section.addClassNames("concern", isGrave(concern.kind()) ? "grave" : "mild");
        return section;
    }

    private static ListItem item(Concern.Case it) {
        ListItem item = new ListItem(name(it));
        if (!it.place().isEmpty()) {
            Span place = new Span(it.place());
            place.addClassName("place");
            item.add(place);
        }
        if (it.detail() != null) {
            Span detail = new Span(it.detail());
            detail.addClassName("detail");
            item.add(detail);
        }
        return item;
    }

    private static Component name(Concern.Case it) {
        SchemaKind kind = it.tenant();
        if (kind == null) {
            return new Span(it.name());
        }
        return new Anchor(
                kind == SchemaKind.SCHOOL ? ConsoleAddress.space(it.slug()) : ConsoleAddress.circonscription(it.slug()),
                it.name());
    }

    private static Component others(Concern concern, String text) {
        return switch (concern.kind()) {
            case OPENING_FAILED -> new Anchor(ConsoleAddress.schoolsIn(SpaceCondition.FAILED), text);
            case SPACE_SUSPENDED -> new Anchor(ConsoleAddress.schoolsIn(SpaceCondition.SUSPENDED), text);
            case BEHIND -> new Anchor(ConsoleAddress.schoolsIn(SpaceCondition.BEHIND), text);
            case MIGRATION_FAILED -> new Anchor(ConsoleAddress.OPERATIONS, text);
            case ROLE_ALTERED, CIRCONSCRIPTION_SUSPENDED -> new Span(text);
        };
    }

    private static boolean isGrave(Concern.Kind kind) {
        return switch (kind) {
            case ROLE_ALTERED, OPENING_FAILED, MIGRATION_FAILED -> true;
            case CIRCONSCRIPTION_SUSPENDED, SPACE_SUSPENDED, BEHIND -> false;
        };
    }

    private static Icon icon(Concern.Kind kind) {
        return switch (kind) {
            case ROLE_ALTERED -> Icon.SHIELD;
            case OPENING_FAILED, MIGRATION_FAILED -> Icon.STOP;
            case CIRCONSCRIPTION_SUSPENDED, SPACE_SUSPENDED -> Icon.PAUSE;
            case BEHIND -> Icon.CLOCK;
        };
    }
}
