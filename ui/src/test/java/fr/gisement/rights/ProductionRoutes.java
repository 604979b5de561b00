package fr.gisement.rights;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;

/** The routes that the packaged application has: those whose views do not come from test classes. */
public final class ProductionRoutes {

    private ProductionRoutes() {}

    public static List<RouteData> of(ServletContext servlets) {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
                .getAvailableRoutes()
                .stream()
                .filter(route -> !fromTests(route.getNavigationTarget()))
                .sorted(Comparator.comparing(RouteData::getTemplate))
                .toList();
    }

    private static boolean fromTests(Class<?> view) {
        return view.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }
}
