package fr.gisement.tenancy.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryVersion;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import fr.gisement.tenancy.TestTenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PoolSizeCheckTests {

    private final Tenant lens = TestTenants.circonscription("lens", TenantState.ACTIVE);
    private final RegistrySnapshot tenants = new RegistrySnapshot(
            new RegistryVersion(1, 1, 1),
            List.of(
                    lens,
                    TestTenants.school("jaures", lens, TenantState.ACTIVE),
                    TestTenants.school("zola", lens, TenantState.ACTIVE),
                    TestTenants.circonscription("douai", TenantState.DELETED)));

    @Test
    void oneLoginOfThreeConnectionsFitsThree() {
        assertThat(warning(Map.of("pool.max-total", "3"))).isEmpty();
    }

    @Test
    void oneLoginOfThreeConnectionsDoesNotFitTwo() {
        assertThat(warning(Map.of("pool.max-total", "2")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("1 logins may open 3 connections each"));
    }

    @Test
    void behindTheSchoolsWallEverySchoolCounts() {
        assertThat(warning(Map.of("wall", "school", "pool.max-total", "8")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("3 logins may open 3 connections each"));
    }

    private Optional<String> warning(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("gisement.tenancy." + name, value));
        TenantRegistry registry = new TenantRegistry() {
            @Override
            public RegistrySnapshot snapshot() {
                return tenants;
            }

            @Override
            public void refresh() {}

            @Override
            public void changed() {}
        };
        return new PoolSizeCheck(registry, new Binder(source).bindOrCreate("gisement.tenancy", TenancyProperties.class))
                .warning(registry.snapshot());
    }
}
