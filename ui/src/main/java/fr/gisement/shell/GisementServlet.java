package fr.gisement.shell;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringServlet;
import org.springframework.context.ApplicationContext;

/** Vaadin's servlet with the service of ours. */
final class GisementServlet extends SpringServlet {

    private final transient ApplicationContext context;

    GisementServlet(ApplicationContext context, boolean rootMapping) {
        super(context, rootMapping);
        this.context = context;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new GisementServletService(this, configuration, context);
        service.init();
        return service;
    }
}
