package fr.gisement.entrance;

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
 * Lets a screen into the tenant of its address, for one task: as a member of today, with a role that the screen is for.
 * Asked anew each time, so that it does not matter how long a screen has stayed open.
 */
@Component
public class Entrance {

    private final SpaceEntry entry;
    private final TenantRegistry registry;

    Entrance(SpaceEntry entry, TenantRegistry registry) {
        this.entry = entry;
        this.registry = registry;
    }

    /** Whether the person belongs to the tenant now: for a screen that acts by itself, where nobody tried to enter. */
    public boolean belongs(SchemaKind kind, String slug) {
        return CurrentPerson.find()
                .flatMap(person -> registry.snapshot()
                        .find(kind, slug)
                        .map(tenant -> !person.account().rolesIn(tenant.id()).isEmpty()))
                .orElse(false);
    }

    /**
     * Calls a task in the tenant at an address, as {@link SpaceEntry} does.
     *
     * @param screen a view with {@link SpaceRoles}
     * @throws WrongRoleException when the person's roles there are not among the screen's
     */
    public <T, X extends Throwable> T call(
            Class<?> screen, SchemaKind kind, String slug, ScopedValue.CallableOp<? extends T, X> task) throws X {
        Tenant tenant = entry.enter(kind, slug);
        Set<Role> held = CurrentPerson.required().account().rolesIn(tenant.id());
        if (Arrays.stream(roles(screen)).noneMatch(held::contains)) {
            throw new WrongRoleException(screen.getSimpleName() + " is not for " + held);
        }
        return CurrentTenant.call(tenant, task);
    }

    private static Role[] roles(Class<?> screen) {
        SpaceRoles roles = screen.getAnnotation(SpaceRoles.class);
        if (roles == null) {
            throw new IllegalStateException(screen + " does not say for whom it is: @SpaceRoles is missing");
        }
        return roles.value();
    }
}
