package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tenants as a registry might hold them, for tests without a database. */
public final class TestTenants {

    private TestTenants() {}

    public static Tenant circonscription(String slug, TenantState state) {
        return tenant(SchemaKind.CIRCONSCRIPTION, slug, state, null, 100);
    }

    public static Tenant school(String slug, Tenant circonscription, TenantState state) {
        return tenant(SchemaKind.SCHOOL, slug, state, circonscription, 100);
    }

    public static Tenant school(String slug, Tenant circonscription, TenantState state, int version) {
        return tenant(SchemaKind.SCHOOL, slug, state, circonscription, version);
    }

    private static Tenant tenant(
            SchemaKind kind, String slug, TenantState state, @Nullable Tenant parent, int version) {
        return new Tenant(
                new TenantId(UUID.randomUUID()),
                kind,
                state,
                null,
                slug,
                slug,
                null,
                null,
                parent == null ? null : parent.id(),
                "schema_" + slug,
                "schema_" + slug,
                parent == null ? "login_" + slug : parent.loginName(),
                version,
                "main",
                1,
                List.of(new Site("0620000" + slug, slug, "Lens", null, null)));
    }
}
