package fr.gisement.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view could not be opened: an apology and the incident's name, never the cause; while the database is away, that it
 * comes back, as it then does.
 */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
final class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    private String title = "shell.error.failure.title";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        if (DatabaseFailures.causedBy(failure.getException())) {
            title = "shell.maintenance.title";
            add(new NoticePage(getTranslation(title), getTranslation("shell.maintenance.text")));
            getElement().appendChild(reload());
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        String incident = Incident.log(log, failure.getCaughtException());
        add(new NoticePage(
                getTranslation(title),
                getTranslation("shell.error.failure.text"),
                getTranslation("shell.error.incident", incident)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static Element reload() {
        return new Element("meta")
                .setAttribute("http-equiv", "refresh")
                .setAttribute("content", Long.toString(MaintenancePage.RETRY_AFTER.toSeconds()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation(title));
    }
}
