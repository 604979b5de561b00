package fr.gisement.console.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.gisement.components.DataTable;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.overview.CirconscriptionOrder.By;
import fr.gisement.console.overview.CirconscriptionOrder.Only;
import fr.gisement.fleetview.CirconscriptionFigures;
import fr.gisement.fleetview.SpaceCondition;
import java.util.List;

/** The circonscriptions, a row each; the name leads to its schools, the last column to its page. */
final class CirconscriptionTable extends Section {

    private static final List<SpaceCondition> OTHERS =
            List.of(SpaceCondition.FAILED, SpaceCondition.BEHIND, SpaceCondition.IN_PREPARATION);

    CirconscriptionTable(List<CirconscriptionFigures> all, CirconscriptionOrder order) {
        addClassName("circonscription-table");
        List<CirconscriptionFigures> shown = order.apply(all);
        Div head = new Div(new H2(getTranslation("console.overview.table")), choices(order));
        head.addClassName("head");
        add(head, shown.isEmpty() ? new Paragraph(getTranslation("console.overview.none")) : table(shown));
    }

    private Div choices(CirconscriptionOrder order) {
        Select<Only> only = select("console.overview.only", Only.values(), order.only());
        Select<By> by = select("console.overview.by", By.values(), order.by());
        only.addValueChangeListener(changed -> go(new CirconscriptionOrder(order.by(), changed.getValue())));
        by.addValueChangeListener(changed -> go(new CirconscriptionOrder(changed.getValue(), order.only())));
        Div choices = new Div(only, by);
        choices.addClassName("choices");
        return choices;
    }

    private <E extends Enum<E>> Select<E> select(String label, E[] items, E value) {
        Select<E> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(item -> getTranslation(label + "." + item));
        select.setValue(value);
        return select;
    }

    private void go(CirconscriptionOrder order) {
        getUI().ifPresent(ui -> ui.navigate(ConsoleAddress.OVERVIEW, order.query()));
    }

    private DataTable<CirconscriptionFigures> table(List<CirconscriptionFigures> rows) {
        return new DataTable<CirconscriptionFigures>(getTranslation("console.overview.table"))
                .name(getTranslation("console.overview.column.name"), this::name)
                .number(getTranslation("console.overview.column.schools"), it -> String.valueOf(it.schools()))
                .number(
                        getTranslation("console.overview.column.open"),
                        it -> getTranslation("console.activated", it.spaces(SpaceCondition.OPEN), it.livingSpaces()))
                .component(getTranslation("console.overview.column.others"), this::others)
                .component(getTranslation("console.overview.column.activated"), this::activated)
                .actions(getTranslation("console.overview.column.page"), this::page)
                .rows(rows);
    }

    private Component name(CirconscriptionFigures it) {
        Anchor name = new Anchor(ConsoleAddress.schoolsOf(it.slug()), it.name());
        if (it.condition() == SpaceCondition.OPEN) {
            return name;
        }
        return new Span(name, new StatusBadge(Tone.BAD, getTranslation("console.circonscription." + it.condition())));
    }

    private Component others(CirconscriptionFigures it) {
        Div others = new Div();
        others.addClassName("badges");
        int suspended = it.spaces(SpaceCondition.SUSPENDED);
        if (suspended > 0) {
            others.add(new StatusBadge(Tone.BAD, getTranslation("console.overview.count.SUSPENDED", suspended)));
        }
        for (SpaceCondition condition : OTHERS) {
            int count = it.spaces(condition);
            if (count > 0) {
                others.add(new StatusBadge(
                        condition == SpaceCondition.FAILED ? Tone.BAD : Tone.WAITING,
                        getTranslation("console.overview.count." + condition, count)));
            }
        }
        return others;
    }

    private Component activated(CirconscriptionFigures it) {
        int percent = it.staff().percent();
        Div share = new Div(new Span(getTranslation(
                "console.activated", it.staff().activated(), it.staff().people())));
        share.addClassName("share");
        if (it.staff().people() > 0) {
            Span bar = new Span();
            bar.addClassName("bar");
            bar.getStyle().set("--share", percent + "%");
            Span words = new Span(getTranslation("console.overview.percent", percent));
            words.addClassName("percent");
            share.add(words, bar);
        }
        return share;
    }

    private Component page(CirconscriptionFigures it) {
        Anchor page = new Anchor(ConsoleAddress.circonscription(it.slug()), getTranslation("console.overview.page"));
        page.setAriaLabel(getTranslation("console.overview.page.of", it.name()));
        return page;
    }
}
