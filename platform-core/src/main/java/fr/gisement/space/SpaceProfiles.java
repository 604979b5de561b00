package fr.gisement.space;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The profile of the current school's space. */
@Service
public class SpaceProfiles {

    private final EntityManager entities;

    SpaceProfiles(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Reads the profile of the current school.
     *
     * @throws WrongSchemaException when the profile is missing or another tenant's
     * @throws IllegalStateException when the current tenant is no school
     */
    @Transactional(readOnly = true)
    public SpaceProfile current() {
        Tenant tenant = CurrentTenant.required();
        if (tenant.kind() != SchemaKind.SCHOOL) {
            throw new IllegalStateException("Tenant " + tenant.id() + " is no school");
        }
        List<ProfileEntity> found =
                entities.createQuery("from ProfileEntity", ProfileEntity.class).getResultList();
        List<UUID> owners = found.stream().map(ProfileEntity::tenantId).toList();
        if (!owners.equals(List.of(tenant.id().value()))) {
            throw new WrongSchemaException(tenant.id(), owners);
        }
        return found.getFirst().toProfile();
    }
}
