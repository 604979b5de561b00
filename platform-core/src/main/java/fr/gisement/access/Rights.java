package fr.gisement.access;

import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what the annotations of this package ask, for the person and the tenant of now. */
@Component("rights")
public class Rights {

    private final TenantRegistry registry;

    Rights(TenantRegistry registry) {
        this.registry = registry;
    }

    /** Whether the person has one of these roles in the current tenant; false when there is no tenant or no person. */
    public boolean here(Role... roles) {
        return CurrentTenant.find()
                .flatMap(tenant -> CurrentPerson.find()
                        .map(signedIn -> holdsAny(signedIn.account().rolesIn(tenant.id()), roles)))
                .orElse(false);
    }

    /** Whether the person has one of these roles in a school of the current circonscription. */
    public boolean below(Role... roles) {
        RegistrySnapshot tenants = registry.snapshot();
        return CurrentTenant.find()
                .flatMap(above -> CurrentPerson.find()
                        .map(signedIn -> tenants.schoolsOf(above.id()).stream()
                                .anyMatch(school -> holdsAny(signedIn.account().rolesIn(school.id()), roles))))
                .orElse(false);
    }

    /** Whether the person has one of these roles on the platform. */
    public boolean onPlatform(Role... roles) {
        return CurrentPerson.find()
                .map(signedIn -> holdsAny(signedIn.account().platformRoles(), roles))
                .orElse(false);
    }

    private static boolean holdsAny(Set<Role> held, Role... asked) {
        return Arrays.stream(asked).anyMatch(held::contains);
    }
}
