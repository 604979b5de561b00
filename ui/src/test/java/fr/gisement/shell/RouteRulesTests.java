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
        assertThat(table(routes().filter(route -> !isOfTheTests(route.getNavigationTarget()))
                        .map(route -> row("/" + route.getTemplate(), route.getNavigationTarget()))))
                .isEqualTo("""
                        /                                                 PortalView          AnonymousAllowed
                        /accueil                                          SpacesView          PermitAll
                        /c/:circonscription/accompagnement                WayView             PermitAll
                        /c/:circonscription/accompagnement/:school        DossierView         PermitAll
                        /c/:circonscription/aujourdhui                    TodayView           PermitAll
                        /c/:circonscription/chiffres                      FiguresView         PermitAll
                        /c/:circonscription/demandes                      RequestsView        PermitAll
                        /c/:circonscription/ecoles                        PortfolioView       PermitAll
                        /c/:circonscription/formations                    TrainingView        PermitAll
                        /c/:circonscription/formations/catalogue          CatalogueView       PermitAll
                        /c/:circonscription/formations/enseignants        TeachersView        PermitAll
                        /c/:circonscription/formations/nouvelle           PlanView            PermitAll
                        /c/:circonscription/formations/parcours/:path     TrainerPathView     PermitAll
                        /c/:circonscription/formations/seances/:session   SessionView         PermitAll
                        /c/:circonscription/formations/seances/:session/modifier ChangeSessionView   PermitAll
                        /c/:circonscription/formations/seances/:session/qr CodeView            PermitAll
                        /c/:circonscription/idees                         UseCasesView        PermitAll
                        /c/:circonscription/idees/:idea                   UseCaseView         PermitAll
                        /c/:circonscription/idees/:idea/modifier          ChangeUseCaseView   PermitAll
                        /c/:circonscription/idees/academie/:model         AcademieUseCaseView PermitAll
                        /c/:circonscription/idees/nouvelle                NewUseCaseView      PermitAll
                        /compte                                           AccountView         PermitAll
                        /console                                          OverviewView        RolesAllowed
                        /console/catalogue                                AcademieCatalogueView RolesAllowed
                        /console/catalogue/parcours/:path                 AcademiePathView    RolesAllowed
                        /console/chiffres                                 AcademieFiguresView RolesAllowed
                        /console/circonscriptions/:circonscription        CirconscriptionView RolesAllowed
                        /console/ecoles                                   SchoolsView         RolesAllowed
                        /console/espaces/:slug                            SpaceView           RolesAllowed
                        /console/exploitation                             OperationsView      RolesAllowed
                        /console/formateurs                               AssignmentsView     RolesAllowed
                        /console/idees                                    ProposalsView       RolesAllowed
                        /console/idees/:model                             ProposalView        RolesAllowed
                        /console/journal                                  JournalView         RolesAllowed
                        /console/mise-en-service                          OnboardingView      RolesAllowed
                        /e/:slug                                          DoorstepView        AnonymousAllowed
                        /e/:slug/accueil                                  HomeView            PermitAll
                        /e/:slug/classes                                  ClassesView         PermitAll
                        /e/:slug/classes/:class                           ClassView           PermitAll
                        /e/:slug/classes/:class/articles/:article         ArticleView         PermitAll
                        /e/:slug/classes/:class/articles/:article/ecrire  WriteView           PermitAll
                        /e/:slug/classes/:class/modifier                  ChangeClassView     PermitAll
                        /e/:slug/classes/nouvelle                         NewClassView        PermitAll
                        /e/:slug/formations                               MyTrainingView      PermitAll
                        /e/:slug/formations/modules                       LibraryView         PermitAll
                        /e/:slug/formations/parcours/:path                FollowPathView      PermitAll
                        /e/:slug/idees                                    SchoolIdeasView     PermitAll
                        /e/:slug/idees/:idea                              SchoolIdeaView      PermitAll
                        /e/:slug/idees/:idea/modifier                     ChangeOwnView       PermitAll
                        /e/:slug/idees/academie/:model                    SchoolAcademieIdeaView PermitAll
                        /e/:slug/idees/nouvelle                           ProposeView         PermitAll
                        /e/:slug/mon-erun                                 HelpView            PermitAll
                        /presence                                         PresenceView        PermitAll""");
    }

    @Test
    void theTestsAddTheGalleryAlone() {
        assertThat(routes().map(RouteData::getNavigationTarget).filter(RouteRulesTests::isOfTheTests))
                .extracting(Class::getSimpleName)
                .containsExactly("GalleryView");
    }

    @Test
    void everyControllerHasTheRuleWrittenHere() {
        assertThat(table(controllers.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                        .map(entry -> row(
                                String.join(" ", entry.getKey().getPatternValues()),
                                entry.getValue().getBeanType()))))
                .isEqualTo("""
                        /activation                                       ActivationPages     AnonymousAllowed
                        /activation                                       ActivationPages     AnonymousAllowed
                        /activation/{token}                               ActivationPages     AnonymousAllowed
                        /activation/{token}                               ActivationPages     AnonymousAllowed
                        /agenda/{secret}.ics                              AgendaDoor          AnonymousAllowed
                        /connexion                                        SignInPage          AnonymousAllowed
                        /connexion                                        SignInPage          AnonymousAllowed
                        /deconnexion                                      SignOutPage         AnonymousAllowed
                        /error                                            ErrorPages          AnonymousAllowed
                        /mot-de-passe-oublie                              ForgottenPage       AnonymousAllowed
                        /mot-de-passe-oublie                              ForgottenPage       AnonymousAllowed
                        /presence/{circonscription}/{session}/{end}       PresenceDoor        AnonymousAllowed""");
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

    private Stream<RouteData> routes() {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
                .getAvailableRoutes()
                .stream();
    }

    /** Compiled beside this test, and so never part of what is shipped. */
    private static boolean isOfTheTests(Class<?> target) {
        return target.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(RouteRulesTests.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    private static String table(Stream<String> rows) {
        return rows.sorted().collect(joining("\n"));
    }

    private static String row(String path, Class<?> target) {
        return "%-49s %-19s %s".formatted(path, target.getSimpleName(), rule(target));
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
