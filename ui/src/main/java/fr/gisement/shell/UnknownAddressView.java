package fr.gisement.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing stands at this address, or nothing for this person. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
final class UnknownAddressView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final RouteRules rules;
    private String kind = "unknown";

    UnknownAddressView(RouteRules rules) {
        this.rules = rules;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> reason) {
        boolean refused = rules.refuses(event.getLocation().getPath());
        kind = refused ? "refused" : "unknown";
        add(new NoticePage(
                getTranslation("shell.error." + kind + ".title"), getTranslation("shell.error." + kind + ".text")));
        return refused ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.error." + kind + ".title"));
    }
}
