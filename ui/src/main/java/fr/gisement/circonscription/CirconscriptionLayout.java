package fr.gisement.circonscription;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import fr.gisement.components.FrameLayout;
import fr.gisement.components.Icon;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantRegistry;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** The frame around a circonscription's pages. The page inside has asked whether one may be here. */
@StyleSheet("assets/circonscription.css")
@StyleSheet("assets/help.css")
@PermitAll
public final class CirconscriptionLayout extends FrameLayout {

    private final TenantRegistry registry;
    private String slug = "";

    CirconscriptionLayout(TenantRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        slug = event.getRouteParameters().get(CirconscriptionAddress.SLUG).orElse("");
        super.afterNavigation(event);
    }

    @Override
    protected String place() {
        return registry.snapshot()
                .find(SchemaKind.CIRCONSCRIPTION, slug)
                .map(tenant -> getTranslation("circonscription.place", tenant.name()))
                .orElse("");
    }

    @Override
    protected List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(Icon.SCHOOL, getTranslation("circonscription.schools"), CirconscriptionAddress.schools(slug)));
        if (trainer()) {
            ways.add(new Way(
                    Icon.HELP, getTranslation("circonscription.requests"), CirconscriptionAddress.requests(slug)));
        }
        return ways;
    }

    private boolean trainer() {
        return registry.snapshot()
                .find(SchemaKind.CIRCONSCRIPTION, slug)
                .flatMap(tenant -> CurrentPerson.find().map(it -> it.account().rolesIn(tenant.id())))
                .filter(held -> held.contains(Role.ERUN))
                .isPresent();
    }
}
