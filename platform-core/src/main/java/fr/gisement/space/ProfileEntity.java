package fr.gisement.space;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The one row of a school's {@code profile}; its key repeats the tenant. */
@Entity
@Immutable
@Table(name = "profile")
class ProfileEntity {

    @Id
    private UUID tenantId;

    private String name;

    private @Nullable String welcome;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ProfileEntity() {}

    UUID tenantId() {
        return tenantId;
    }

    SpaceProfile toProfile() {
        return new SpaceProfile(name, welcome, updatedAt);
    }
}
