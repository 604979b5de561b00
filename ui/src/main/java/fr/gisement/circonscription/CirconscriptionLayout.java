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
import java.util.Set;

/** The frame around a circonscription's pages. The page inside has asked whether one may be here. */
@StyleSheet("assets/circonscription.css")
@StyleSheet("assets/help.css")
@StyleSheet("assets/ideas.css")
@StyleSheet("assets/authoring.css")
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
        if (roles().contains(Role.ERUN)) {
            ways.add(new Way(
                    Icon.CALENDAR, getTranslation("circonscription.today"), CirconscriptionAddress.today(slug)));
        }
        ways.add(new Way(Icon.MAP, getTranslation("circonscription.way"), CirconscriptionAddress.way(slug)));
        ways.add(new Way(Icon.SCHOOL, getTranslation("circonscription.schools"), CirconscriptionAddress.schools(slug)));
        ways.add(new Way(
                Icon.TRAINING, getTranslation("circonscription.training"), CirconscriptionAddress.training(slug)));
        if (roles().contains(Role.ERUN)) {
            ways.add(new Way(
                    Icon.HELP, getTranslation("circonscription.requests"), CirconscriptionAddress.requests(slug)));
        }
        ways.add(new Way(Icon.IDEA, getTranslation("circonscription.ideas"), CirconscriptionAddress.ideas(slug)));
        ways.add(
                new Way(Icon.FIGURES, getTranslation("circonscription.figures"), CirconscriptionAddress.figures(slug)));
        return ways;
    }

    private Set<Role> roles() {
        return CurrentPerson.find()
                .flatMap(person -> registry.snapshot()
                        .find(SchemaKind.CIRCONSCRIPTION, slug)
                        .map(tenant -> person.account().rolesIn(tenant.id())))
                .orElse(Set.of());
    }
}
