package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.FrameLayout.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways on from a place. A thumb's bar holds five; when there are more, it holds four and a menu of the rest, which a
 * wide screen shows beside the others.
 */
final class Ways extends Nav {

    private static final int IN_THUMBS_REACH = 5;

    private record Shown(Way way, Anchor anchor) {}

    private final List<Shown> shown = new ArrayList<>();
    private List<Way> ways = List.of();
    private @Nullable PopoverMenu more;

    Ways() {
        addClassName("ways");
        setAriaLabel(getTranslation("components.frame.ways"));
    }

    /** Shows the ways and which of them one has taken. What did not change is not sent again. */
    void show(List<Way> onward, String path) {
        if (!onward.equals(ways)) {
            ways = List.copyOf(onward);
            draw();
        }
        Optional<Way> taken = taken(ways, path);
        for (Shown link : shown) {
            if (taken.filter(link.way()::equals).isEmpty()) {
                link.anchor().getElement().removeAttribute("aria-current");
            } else {
                link.anchor()
                        .getElement()
                        .setAttribute("aria-current", path.equals(link.way().href()) ? "page" : "true");
            }
        }
    }

    void close() {
        if (more != null) {
            more.close();
        }
    }

    /** The way that leads to a page or to what the page is a part of: the longest that the path begins with. */
    static Optional<Way> taken(List<Way> ways, String path) {
        return ways.stream()
                .filter(way -> path.equals(way.href()) || path.startsWith(way.href() + "/"))
                .max(Comparator.comparingInt(way -> way.href().length()));
    }

    private void draw() {
        removeAll();
        shown.clear();
        more = null;
        UnorderedList list = new UnorderedList();
        boolean all = ways.size() <= IN_THUMBS_REACH;
        int inReach = all ? ways.size() : IN_THUMBS_REACH - 1;
        ways.subList(0, inReach).forEach(way -> list.add(new ListItem(link(way))));
        ways.subList(inReach, ways.size()).forEach(way -> {
            ListItem item = new ListItem(link(way));
            item.addClassName("beyond-reach");
            list.add(item);
        });
        if (!all) {
            PopoverMenu menu =
                    new PopoverMenu("suite", Icon.MORE.create(), new Span(getTranslation("components.frame.more")));
            ways.subList(inReach, ways.size()).forEach(way -> menu.item(link(way)));
            ListItem item = new ListItem(menu);
            item.addClassName("more");
            list.add(item);
            more = menu;
        }
        add(list);
    }

    private Component link(Way way) {
        Anchor anchor = new Anchor(way.href(), way.icon().create(), new Span(way.label()));
        shown.add(new Shown(way, anchor));
        return anchor;
    }
}
