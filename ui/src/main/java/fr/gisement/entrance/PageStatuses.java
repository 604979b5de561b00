package fr.gisement.entrance;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.router.internal.RouteTarget;
import com.vaadin.flow.server.VaadinService;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds the HTTP status of a page inside a tenant, as its reader is about to find the page. */
@Component
public class PageStatuses {

    private final Entrance entrance;

    PageStatuses(Entrance entrance) {
        this.entrance = entrance;
    }

    /**
     * Empty when the page stands there for the person, and for a visitor, who is led to the door.
     *
     * @param look asks, inside the tenant, for what the address names, as the page will; may throw what the page does
     */
    public OptionalInt of(String path, SchemaKind kind, String slug, Consumer<RouteParameters> look) {
        if (CurrentPerson.find().isEmpty()) {
            return OptionalInt.empty();
        }
        NavigationRouteTarget found =
                VaadinService.getCurrent().getRouter().getRegistry().getNavigationRouteTarget(path);
        RouteTarget page = found.getRouteTarget();
        if (page == null) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
        try {
            return entrance.call(page.getTarget(), kind, slug, () -> {
                look.accept(found.getRouteParameters());
                return OptionalInt.empty();
            });
        } catch (AccessDeniedException refused) {
            return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
        } catch (TenantUnavailableException closed) {
            return OptionalInt.of(ClosedReason.of(closed.reason()).status());
        } catch (NotFoundException unknown) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
