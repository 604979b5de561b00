package fr.gisement.shell;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringServlet;
import org.springframework.context.ApplicationContext;

/** Vaadin's servlet with a service and a way to serve files of our own. */
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

    @Override
    protected StaticFileHandler createStaticFileHandler(VaadinService service) {
        return new ClientFiles(service);
    }
}
