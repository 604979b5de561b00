package fr.gisement.school;

import fr.gisement.access.SpaceEntry;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lets a screen into the school of its address, for one task: as a member of today, with a role that the screen is for.
 * Asked anew each time, so that it does not matter how long a screen has stayed open.
 */
@Component
public class SchoolEntrance {

    private final SpaceEntry entry;
    private final TenantRegistry registry;

    SchoolEntrance(SpaceEntry entry, TenantRegistry registry) {
        this.entry = entry;
        this.registry = registry;
    }

    /** Whether the person belongs to the school now: for a screen that acts by itself, where nobody tried to enter. */
    boolean belongs(String slug) {
        return CurrentPerson.find()
                .flatMap(person -> registry.snapshot()
                        .find(SchemaKind.SCHOOL, slug)
                        .map(school -> !person.account().rolesIn(school.id()).isEmpty()))
                .orElse(false);
    }

    /**
     * Calls a task in the school at an address, as {@link SpaceEntry} does.
     *
     * @param screen a view with {@link SchoolRoles}
     * @throws WrongRoleException when the person's roles there are not among the screen's
     */
    <T, X extends Throwable> T call(Class<?> screen, String slug, ScopedValue.CallableOp<? extends T, X> task)
            throws X {
        Tenant school = entry.enter(SchemaKind.SCHOOL, slug);
        Set<Role> held = CurrentPerson.required().account().rolesIn(school.id());
        if (Arrays.stream(roles(screen)).noneMatch(held::contains)) {
            throw new WrongRoleException(screen.getSimpleName() + " is not for " + held);
        }
        return CurrentTenant.call(school, task);
    }

    private static Role[] roles(Class<?> screen) {
        SchoolRoles roles = screen.getAnnotation(SchoolRoles.class);
        if (roles == null) {
            throw new IllegalStateException(screen + " does not say for whom it is: @SchoolRoles is missing");
        }
        return roles.value();
    }
}
