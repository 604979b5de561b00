package fr.gisement.shell;

import com.vaadin.flow.router.internal.RouteTarget;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Tells what is refused to a person from what does not exist: Vaadin says of both that nothing is there. Only for who is
 * signed in; a visitor is led to the door.
 */
@Component
final class RouteRules implements PageStatus {

    private final AccessAnnotationChecker rules = new AccessAnnotationChecker();

    @Override
    public OptionalInt statusOf(String path) {
        return refuses(path) ? OptionalInt.of(HttpServletResponse.SC_FORBIDDEN) : OptionalInt.empty();
    }

    /** Whether a view stands at the address whose rule leaves the person outside. */
    boolean refuses(String path) {
        Optional<SignedIn> person = CurrentPerson.find();
        RouteTarget target = VaadinService.getCurrent()
                .getRouter()
                .getRegistry()
                .getNavigationRouteTarget(path)
                .getRouteTarget();
        return target != null
                && person.isPresent()
                && !rules.hasAccess(
                        target.getTarget(),
                        person.get(),
                        role -> person.get().account().platformRoles().contains(Role.valueOf(role)));
    }
}
