package fr.gisement.circonscription;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.PersonAvatar;
import fr.gisement.portfolio.Portfolio;

/** Who follows how much, beside what their time would give them. */
final class TrainerLoads extends UnorderedList {

    private static final double FULL = 100;

    TrainerLoads(Portfolio portfolio) {
        addClassName("trainer-loads");
        getElement().setAttribute("aria-label", getTranslation("circonscription.loads"));
        Load.of(portfolio).forEach(load -> add(item(load)));
    }

    private ListItem item(Load load) {
        Span name = new Span(load.trainer().person().displayName());
        name.addClassName("name");
        Span share =
                new Span(getTranslation("circonscription.share", load.trainer().share()));
        share.addClassName("detail");
        Span count = new Span(getTranslation("circonscription.load", load.schools(), load.teachers(), load.due()));
        count.addClassName("count");
        Div bar = new Div();
        bar.addClassName("bar");
        double filled = load.due() == 0 ? 0 : FULL * load.teachers() / load.due();
        bar.getStyle().set("--filled", Math.min(FULL, filled) + "%");
        bar.getElement().setAttribute("aria-hidden", "true"); // the words say it
        Div words = new Div(new Div(name, share), count, bar);
        words.addClassName("words");
        return new ListItem(new PersonAvatar(load.trainer().person()).asDecoration(), words);
    }
}
