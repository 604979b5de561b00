package fr.gisement.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.gisement.browser.StartedApplication;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way into the application has a rule of its own, written down here. A new way in must be added on purpose. */
@StartedApplication
class RouteRulesTests {

    private static final List<Class<? extends Annotation>> RULES =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    @Autowired
    private ServletContext servlets;

    @Autowired
    private List<RequestMappingHandlerMapping> controllers;

    @Test
    void everyVaadinRouteHasTheRuleWrittenHere() {
        List<RouteData> routes = RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
                .getAvailableRoutes();
        assertThat(table(routes.stream().map(route -> row("/" + route.getTemplate(), route.getNavigationTarget()))))
                .isEqualTo("""
                        /             PortalView     AnonymousAllowed
                        /e/:slug      DoorstepView   AnonymousAllowed""");
    }

    @Test
    void everyControllerHasTheRuleWrittenHere() {
        assertThat(table(controllers.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                        .map(entry -> row(
                                String.join(" ", entry.getKey().getPatternValues()),
                                entry.getValue().getBeanType()))))
                .isEqualTo("/error        ErrorPages     AnonymousAllowed");
    }

    @Test
    void noServletStandsBesideSpringsAndVaadins() {
        var mappings = new ArrayList<String>();
        servlets.getServletRegistrations()
                .forEach((name, servlet) -> servlet.getMappings().forEach(path -> mappings.add(path + " " + name)));
        assertThat(mappings).containsExactlyInAnyOrder("/ dispatcherServlet", "/vaadinServlet/* springServlet");
    }

    @Test
    void everyPageOfAnErrorHasARule() {
        List<Class<?>> pages = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.gisement").stream()
                        .filter(type -> type.isAssignableTo(HasErrorParameter.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(pages)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(page -> assertThat(rule(page)).isNotEqualTo("none"));
    }

    private static String table(Stream<String> rows) {
        return rows.sorted().collect(joining("\n"));
    }

    private static String row(String path, Class<?> target) {
        return "%-13s %-14s %s".formatted(path, target.getSimpleName(), rule(target));
    }

    private static String rule(Class<?> target) {
        return Arrays.stream(target.getAnnotations())
                .map(Annotation::annotationType)
                .filter(RULES::contains)
                .map(Class::getSimpleName)
                .collect(java.util.stream.Collectors.collectingAndThen(
                        joining("+"), rules -> rules.isEmpty() ? "none" : rules));
    }
}
