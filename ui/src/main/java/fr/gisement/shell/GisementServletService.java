package fr.gisement.shell;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringVaadinServletService;
import fr.gisement.tenancy.CurrentTenant;
import org.springframework.context.ApplicationContext;

/**
 * Runs what was queued with {@code UI.access} without a tenant. Vaadin runs it on whatever thread lets go of the session
 * next, and that thread may be at work for another school. A command that needs a tenant brings its own, with
 * {@link CurrentTenant#carrying(Runnable)}.
 */
final class GisementServletService extends SpringVaadinServletService {

    GisementServletService(VaadinServlet servlet, DeploymentConfiguration configuration, ApplicationContext context) {
        super(servlet, configuration, context);
    }

    @Override
    public void runPendingAccessTasks(VaadinSession session) {
        CurrentTenant.none(() -> super.runPendingAccessTasks(session));
    }
}
