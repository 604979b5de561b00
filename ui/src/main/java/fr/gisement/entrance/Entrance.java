package fr.gisement.entrance;

import fr.gisement.access.SpaceEntry;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.support.SupportEntry;
import fr.gisement.support.SupportVisit;
import fr.gisement.support.VisitOverException;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Lets a screen into the tenant of its address, for one task: as a member of today, with a role that the screen is for; or
 * as the guest of a school's director, where the screen is {@link OpenToSupport}. Asked anew each time, so that it does
 * not matter how long a screen has stayed open.
 */
@Component
public class Entrance {

    /** Longer than any path of ours; what somebody hangs on to it is not worth more. */
    private static final int LONGEST_PATH = 300;

    private final SpaceEntry entry;
    private final SupportEntry support;
    private final TenantRegistry registry;

    Entrance(SpaceEntry entry, SupportEntry support, TenantRegistry registry) {
        this.entry = entry;
        this.support = support;
        this.registry = registry;
    }

    /** Whether the person may look at a screen now: for one that acts by itself, where nobody tried to enter. */
    public boolean belongs(Class<?> screen, SchemaKind kind, String slug) {
        Tenant tenant = registry.snapshot().find(kind, slug).orElse(null);
        SignedIn person = CurrentPerson.find().orElse(null);
        if (tenant == null || person == null) {
            return false;
        }
        try {
            return !person.account().rolesIn(tenant.id()).isEmpty()
                    || visit(screen, tenant).isPresent();
        } catch (VisitOverException over) {
            return false;
        }
    }

    /**
     * Calls a task in the tenant at an address, as {@link SpaceEntry} does.
     *
     * @param screen a view with {@link SpaceRoles}
     * @throws WrongRoleException when the person's roles there are not among the screen's
     * @throws VisitOverException when the person was the school's guest, and is no longer
     */
    public <T, X extends Throwable> T call(
            Class<?> screen, SchemaKind kind, String slug, ScopedValue.CallableOp<? extends T, X> task) throws X {
        Role[] roles = roles(screen);
        Optional<SupportVisit> visit = Optional.empty();
        VisitOverException over = null;
        try {
            visit = registry.snapshot()
                    .find(kind, slug)
                    .filter(asked -> !holdsAny(asked, roles))
                    .flatMap(asked -> visit(screen, asked));
        } catch (VisitOverException ended) {
            over = ended;
        }
        return visit.isPresent()
                ? support.call(visit.get(), task)
                : CurrentTenant.call(member(screen, roles, kind, slug, over), task);
    }

    /**
     * Notes what a guest is shown; nothing for everybody else. Inside the tenant, once the screen has read what it shows.
     *
     * @return the guest's visit
     */
    Optional<SupportVisit> shown(Class<?> screen, String title, String path) {
        OpenToSupport open = screen.getAnnotation(OpenToSupport.class);
        return open == null
                ? Optional.empty()
                : support.shown(open.value(), title, path.substring(0, Math.min(path.length(), LONGEST_PATH)));
    }

    /** @param over what a guest of yesterday is told; they are refused, and that is recorded, like any other */
    private Tenant member(
            Class<?> screen, Role[] roles, SchemaKind kind, String slug, @Nullable VisitOverException over) {
        try {
            Tenant tenant = entry.enter(kind, slug);
            if (!holdsAny(tenant, roles)) {
                throw new WrongRoleException(screen.getSimpleName() + " is not for them");
            }
            return tenant;
        } catch (AccessDeniedException refused) {
            throw over == null ? refused : over;
        }
    }

    private Optional<SupportVisit> visit(Class<?> screen, Tenant tenant) {
        return screen.isAnnotationPresent(OpenToSupport.class)
                        && CurrentPerson.find().isPresent()
                ? support.find(tenant)
                : Optional.empty();
    }

    private static boolean holdsAny(Tenant tenant, Role... roles) {
        Set<Role> held = CurrentPerson.find()
                .map(it -> it.account().rolesIn(tenant.id()))
                .orElse(Set.of());
        return Arrays.stream(roles).anyMatch(held::contains);
    }

    private static Role[] roles(Class<?> screen) {
        SpaceRoles roles = screen.getAnnotation(SpaceRoles.class);
        if (roles == null) {
            throw new IllegalStateException(screen + " does not say for whom it is: @SpaceRoles is missing");
        }
        return roles.value();
    }
}
