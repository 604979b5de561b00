package fr.gisement.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import fr.gisement.browser.StartedApplication;
import fr.gisement.entrance.OpenToSupport;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.rights.ProductionRoutes;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No screen of a school goes round the one way in, or forgets to say for whom it is. */
@StartedApplication
class SchoolRoutesTests {

    @Autowired
    private ServletContext servlets;

    @Test
    void everyPageInsideASchoolSaysWhichRolesItIsFor() {
        List<RouteData> inside = ProductionRoutes.of(servlets).stream()
                .filter(route -> route.getTemplate().startsWith("e/:slug/"))
                .toList();
        assertThat(inside).hasSizeGreaterThanOrEqualTo(7).allSatisfy(route -> {
            Class<?> view = route.getNavigationTarget();
            assertThat(view).isAssignableTo(SchoolView.class).hasAnnotations(PermitAll.class, SpaceRoles.class);
            assertThat(Arrays.stream(view.getAnnotation(SpaceRoles.class).value())
                            .map(Role::scope)
                            .distinct())
                    .as("the roles of %s", view)
                    .containsExactly(Role.Scope.SCHOOL);
            assertThat(route.getParentLayouts()).containsExactly(SchoolLayout.class);
        });
    }

    /** A page that opens to guests is a decision: what it calls and draws must be for readers. */
    @Test
    void theDirectorsGuestsSeeThesePagesAndNoOthers() {
        assertThat(ProductionRoutes.of(servlets).stream()
                        .filter(route -> route.getNavigationTarget().isAnnotationPresent(OpenToSupport.class))
                        .map(RouteData::getTemplate))
                .containsExactlyInAnyOrder(
                        "e/:slug/accueil",
                        "e/:slug/classes",
                        "e/:slug/classes/:class",
                        "e/:slug/classes/:class/articles/:article");
    }
}
