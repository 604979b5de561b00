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
import fr.gisement.support.VisitOverException;
import jakarta.servlet.http.HttpServletResponse;

/** A trainer asks for a school that let them in once, and does no longer. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
final class VisitOverView extends Div implements HasErrorParameter<VisitOverException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<VisitOverException> over) {
        add(new NoticePage(
                getTranslation("entrance.visit.over.title"),
                getTranslation("entrance.visit.over.text", over.getException().school()),
                getTranslation("entrance.visit.over.todo")));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("entrance.visit.over.title"));
    }
}
