package fr.gisement.school;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.shared.ui.LoadMode;
import fr.gisement.components.FrameLayout;
import fr.gisement.components.Icon;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The frame around a school's pages: its name, and its ways. The page inside has asked whether one may be here. */
@StyleSheet("assets/school.css")
@StyleSheet("assets/help.css")
@StyleSheet("assets/ideas.css")
@PermitAll
public final class SchoolLayout extends FrameLayout {

    private static final Set<Role> STAFF = EnumSet.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);

    private final TenantRegistry registry;
    private final Moments moments;
    private String slug = "";

    SchoolLayout(TenantRegistry registry, Moments moments) {
        this.registry = registry;
        this.moments = moments;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        // on every page of a school, since drafts on the device are forgotten wherever one signs out
        attached.getUI().getPage().addJavaScript("context://assets/draft-keeper.js", LoadMode.LAZY);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        slug = event.getRouteParameters().get(SchoolAddress.SLUG).orElse("");
        super.afterNavigation(event);
        above(event.getActiveChain().stream()
                .filter(SchoolView.class::isInstance)
                .flatMap(view -> ((SchoolView) view).visit().stream())
                .findFirst()
                .map(visit -> new VisitBanner(visit, moments))
                .orElse(null));
    }

    @Override
    protected String place() {
        return school().map(Tenant::name).orElse("");
    }

    private Optional<Tenant> school() {
        return registry.snapshot().find(SchemaKind.SCHOOL, slug);
    }

    private boolean staff() {
        return school().flatMap(
                        school -> CurrentPerson.find().map(it -> it.account().rolesIn(school.id())))
                .filter(held -> held.stream().anyMatch(STAFF::contains))
                .isPresent();
    }

    @Override
    protected List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(Icon.HOME, getTranslation("school.home"), SchoolAddress.home(slug)));
        ways.add(new Way(Icon.CLASS, getTranslation("school.classes"), SchoolAddress.classes(slug)));
        if (staff()) {
            ways.add(new Way(Icon.TRAINING, getTranslation("school.training"), SchoolAddress.training(slug)));
            ways.add(new Way(Icon.IDEA, getTranslation("school.ideas"), SchoolAddress.ideas(slug)));
            ways.add(new Way(Icon.HELP, getTranslation("school.help"), SchoolAddress.help(slug)));
        }
        return ways;
    }
}
