package fr.gisement.school;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.router.internal.RouteTarget;
import com.vaadin.flow.server.VaadinService;
import fr.gisement.entrance.ClosedReason;
import fr.gisement.entrance.Entrance;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.shell.PageStatus;
import fr.gisement.tenancy.TenantUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Answers with the status of a school's page, as its reader is about to find it. */
@Component
final class SchoolStatus implements PageStatus {

    private static final Pattern INSIDE = Pattern.compile("e/([^/]+)/.+");

    private final Entrance entrance;
    private final SchoolPages pages;

    SchoolStatus(Entrance entrance, SchoolPages pages) {
        this.entrance = entrance;
        this.pages = pages;
    }

    @Override
    public OptionalInt statusOf(String path) {
        Matcher inside = INSIDE.matcher(path);
        if (!inside.matches() || CurrentPerson.find().isEmpty()) {
            return OptionalInt.empty();
        }
        NavigationRouteTarget found =
                VaadinService.getCurrent().getRouter().getRegistry().getNavigationRouteTarget(path);
        RouteTarget page = found.getRouteTarget();
        if (page == null) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
        try {
            return entrance.call(
                    page.getTarget(), SchemaKind.SCHOOL, inside.group(1), () -> look(path, found.getRouteParameters()));
        } catch (AccessDeniedException refused) {
            return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
        } catch (TenantUnavailableException closed) {
            return OptionalInt.of(ClosedReason.of(closed.reason()).status());
        } catch (NotFoundException unknown) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Asks for what the address names, as the page will. */
    private OptionalInt look(String path, RouteParameters address) {
        if (path.endsWith("/ecrire")) {
            pages.draft(address);
        } else if (address.get(SchoolAddress.ARTICLE).isPresent()) {
            pages.article(address);
        } else if (address.get(SchoolAddress.CLASS).isPresent()) {
            pages.schoolClass(address);
        }
        return OptionalInt.empty();
    }
}
