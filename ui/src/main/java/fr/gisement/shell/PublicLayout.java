package fr.gisement.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.components.SkipLink;
import org.jspecify.annotations.Nullable;

/** The frame of the pages that need no sign-in: a way past the header, the name that leads home, the page, the footer. */
@AnonymousAllowed
public final class PublicLayout extends Div implements RouterLayout {

    private static final String CONTENT_ID = "contenu";

    private final Main main = new Main();

    PublicLayout(FleetVersions versions) {
        addClassName("site");
        main.setId(CONTENT_ID);
        main.getElement().setAttribute("tabindex", "-1");
        add(new SkipLink(main, getTranslation("shell.skip")), header(), main, new PublicFooter(versions.current()));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    private static Component header() {
        var logo = new Image("assets/gisement.svg", "");
        logo.setWidth("40px");
        logo.setHeight("40px");
        var home = new Anchor(".", logo, new Span("Gisement"));
        home.addClassName("brand");
        var header = new Header(home);
        header.addClassName("site-header");
        return header;
    }
}
