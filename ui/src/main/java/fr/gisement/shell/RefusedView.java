package fr.gisement.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A page that is not this person's: says who is signed in, and the way to what is theirs. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
final class RefusedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> refused) {
        String title = getTranslation("shell.error.notYours.title");
        String todo = getTranslation("shell.error.notYours.todo");
        add(CurrentPerson.find()
                .map(signedIn -> getTranslation(
                        "shell.error.notYours.text", signedIn.person().displayName()))
                .map(who -> new NoticePage(title, who, todo))
                .orElseGet(() -> new NoticePage(title, getTranslation("shell.error.refused.text"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.error.notYours.title"));
    }
}
