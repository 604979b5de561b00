package fr.gisement.entrance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.shell.NoticePage;
import fr.gisement.shell.PublicLayout;
import jakarta.servlet.http.HttpServletResponse;

/** The page is one of the person's own space, and not for them. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
final class WrongRoleView extends Div implements HasErrorParameter<WrongRoleException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<WrongRoleException> refused) {
        add(new NoticePage(getTranslation("entrance.role.title"), getTranslation("entrance.role.text")));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("entrance.role.title"));
    }
}
