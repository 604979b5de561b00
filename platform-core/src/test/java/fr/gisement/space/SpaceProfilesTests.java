package fr.gisement.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.NoTenantException;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpaceProfilesTests {

    private final TestInstallation installation = TestInstallation.create();
    private final TenantId lens = installation.circonscription("lens");
    private final TenantId jaures = installation.school("jaures", lens);
    private final TenantId zola = installation.school("zola", lens);
    private final ConfigurableApplicationContext application =
            IntegrationApplication.start(installation.installation(), Map.of());
    private final SpaceProfiles profiles = application.getBean(SpaceProfiles.class);

    @AfterAll
    void close() {
        application.close();
        installation.close();
    }

    @Test
    void eachSchoolReadsItsOwnProfile() {
        installation.execute("update %s.profile set welcome = 'Bienvenue'"
                .formatted(tenant(jaures).schemaName()));
        assertThat(CurrentTenant.call(tenant(jaures), profiles::current))
                .extracting(SpaceProfile::name, SpaceProfile::welcome)
                .containsExactly("École jaures", "Bienvenue");
        assertThat(CurrentTenant.call(tenant(zola), profiles::current))
                .extracting(SpaceProfile::name, SpaceProfile::welcome)
                .containsExactly("École zola", null);
    }

    @Test
    void aSchemaThatSaysItIsAnothersIsNotShown() {
        TenantId curie = installation.school("curie", lens);
        String schema = String.valueOf(tenant(curie).schemaName());
        installation.execute("update %s.profile set tenant_id = '%s'".formatted(schema, jaures));
        assertThatExceptionOfType(WrongSchemaException.class)
                .isThrownBy(() -> CurrentTenant.call(tenant(curie), profiles::current))
                .withMessageContaining(jaures.toString());
        installation.execute("delete from %s.profile".formatted(schema));
        assertThatExceptionOfType(WrongSchemaException.class)
                .isThrownBy(() -> CurrentTenant.call(tenant(curie), profiles::current));
    }

    @Test
    void onlyASchoolHasASpace() {
        assertThatThrownBy(() -> CurrentTenant.call(tenant(lens), profiles::current))
                .hasMessageContaining("is no school");
        assertThatThrownBy(profiles::current).hasStackTraceContaining(NoTenantException.class.getName());
    }

    private Tenant tenant(TenantId id) {
        application.getBean(TenantRegistry.class).refresh();
        return application.getBean(TenantGate.class).enter(id);
    }
}
