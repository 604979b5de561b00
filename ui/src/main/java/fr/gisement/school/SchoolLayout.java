package fr.gisement.school;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.shared.ui.LoadMode;
import fr.gisement.components.FrameLayout;
import fr.gisement.components.Icon;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame around a school's pages: its name, and its ways. The page inside has asked whether one may be here. */
@StyleSheet("assets/school.css")
@PermitAll
public final class SchoolLayout extends FrameLayout {

    private final TenantRegistry registry;
    private String slug = "";

    SchoolLayout(TenantRegistry registry) {
        this.registry = registry;
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
    }

    @Override
    protected String place() {
        return registry.snapshot()
                .find(SchemaKind.SCHOOL, slug)
                .map(Tenant::name)
                .orElse("");
    }

    @Override
    protected List<Way> ways() {
        return List.of(
                new Way(Icon.HOME, getTranslation("school.home"), SchoolAddress.home(slug)),
                new Way(Icon.CLASS, getTranslation("school.classes"), SchoolAddress.classes(slug)),
                new Way(Icon.TRAINING, getTranslation("school.training"), SchoolAddress.training(slug)));
    }
}
