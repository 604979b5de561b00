package fr.gisement.shell;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.spring.SpringVaadinServletService;
import fr.gisement.tenancy.CurrentTenant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs what was queued with {@code UI.access} without a tenant and for the person whose session it is. Vaadin runs it on
 * whatever thread lets go of the session next, and that thread may be at work for another school or another person. A
 * command that needs a tenant brings its own, with {@link CurrentTenant#carrying(Runnable)}.
 */
final class GisementServletService extends SpringVaadinServletService {

    private final transient SessionPerson person;

    GisementServletService(VaadinServlet servlet, DeploymentConfiguration configuration, ApplicationContext context) {
        super(servlet, configuration, context);
        this.person = context.getBean(SessionPerson.class);
    }

    @Override
    protected List<RequestHandler> createRequestHandlers() throws ServiceException {
        List<RequestHandler> handlers = super.createRequestHandlers();
        handlers.replaceAll(
                handler -> handler.getClass() == UidlRequestHandler.class ? new AttentiveUidlHandler() : handler);
        return handlers;
    }

    @Override
    public void runPendingAccessTasks(VaadinSession session) {
        if (session.getPendingAccessQueue().isEmpty()) {
            return;
        }
        SecurityContext threads = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(person.of(session));
        try {
            CurrentTenant.none(() -> super.runPendingAccessTasks(session));
        } finally {
            SecurityContextHolder.setContext(threads);
        }
    }
}
