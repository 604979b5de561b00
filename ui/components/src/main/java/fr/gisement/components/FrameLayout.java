package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page behind the door: a way past it, the name that leads to one's spaces, where one is, the ways on,
 * and the person's own menu. A part of the application extends it and says its name and its ways.
 *
 * <p>On a wide screen the ways are the tabs of the page, on a phone a bar under the thumb. Who goes to another page finds
 * the keyboard at its title, and so hears it.
 */
public abstract class FrameLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT_ID = "contenu";

    /** Where the keyboard was last led to; of the whole UI, as a person also goes from one frame to another. */
    private record Visited(String path) {}

    /**
     * A way on.
     *
     * @param href relative to the application's root
     */
    public record Way(Icon icon, String label, String href) {}

    private final Main main = new Main();
    private final Div above = new Div();
    private final Ways ways = new Ways();
    private final Anchor place = new Anchor();
    private final PersonMenu person = new PersonMenu();

    protected FrameLayout() {
        addClassNames("site", "frame");
        main.setId(CONTENT_ID);
        main.getElement().setAttribute("tabindex", "-1");
        place.addClassName("place");
        add(new SkipLink(main, getTranslation("components.frame.skip")), header(), ways, above, main);
        above.setVisible(false);
    }

    /** What stands above the page until it is said anew; null for nothing. */
    protected final void above(@Nullable Component component) {
        above.removeAll();
        above.setVisible(component != null);
        if (component != null) {
            above.add(component);
        }
    }

    /** Where one is, in words: the school's name, the console. */
    protected abstract String place();

    /** The ways on from here, the most used first; the first is the place's own page. */
    protected abstract List<Way> ways();

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Way> onward = ways();
        String here = event.getLocation().getPath();
        place.setText(place());
        place.setHref(onward.isEmpty() ? here : onward.getFirst().href());
        ways.show(onward, here);
        getUI().ifPresent(ui -> leadTo(ui, here));
    }

    /** Whoever came from another page goes on at the title; a filter of the same page takes the keyboard from nobody. */
    private void leadTo(UI ui, String here) {
        @Nullable Visited before = ComponentUtil.getData(ui, Visited.class);
        ComponentUtil.setData(ui, Visited.class, new Visited(here));
        if (before == null || before.path().equals(here)) {
            return;
        }
        person.close();
        ways.close();
        // a view may still draw itself while it is entered
        ui.beforeClientResponse(
                this,
                context -> title(main)
                        .map(Component::getElement)
                        .orElse(main.getElement())
                        .callJsFunction("focus"));
    }

    private static Optional<Component> title(Component within) {
        if (within instanceof PageHeader header) {
            return Optional.of(header.title());
        }
        return within.getChildren()
                .map(FrameLayout::title)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Component header() {
        Image logo = new Image("assets/gisement.svg", "");
        Span name = new Span("Gisement");
        Anchor home = new Anchor("accueil", logo, name);
        home.addClassName("brand");
        home.setAriaLabel(getTranslation("components.frame.home"));
        Header header = new Header(home, place, person);
        header.addClassName("frame-header");
        return header;
    }
}
