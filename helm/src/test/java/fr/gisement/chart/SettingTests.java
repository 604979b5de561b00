package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.classes.SchoolCalendarProperties;
import fr.gisement.installation.ExternalInstallation;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.Wall;
import fr.gisement.platform.PlatformProperties;
import fr.gisement.tenancy.TenancyProperties;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the chart writes into the environment is what the application reads out of it. */
class SettingTests {

    private final Manifests manifests = Chart.render(Chart.changed(
            Chart.everything(),
            "zone",
            "Indian/Reunion",
            "database.pool.perLogin",
            2,
            "database.pool.total",
            333,
            "database.pool.platform",
            7,
            "database.rolePrefix",
            "ent",
            "database.wall",
            "school",
            "database.roleLogin",
            true));

    @Test
    void thePoolsHaveTheSizesOfTheValues() {
        TenancyProperties tenancy = bind("web", "gisement.tenancy", TenancyProperties.class);

        assertThat(tenancy.pool().maxPerLogin()).isEqualTo(2);
        assertThat(tenancy.pool().maxTotal()).isEqualTo(333);
        assertThat(tenancy.wall()).isEqualTo(Wall.SCHOOL);
        assertThat(bind("worker", "gisement.platform.pool", PlatformProperties.class)
                        .maxConnections())
                .isEqualTo(7);
    }

    @Test
    void theSchoolsAreInTheirTimeZone() {
        assertThat(bind("web", "gisement.school", SchoolCalendarProperties.class)
                        .zone())
                .isEqualTo(ZoneId.of("Indian/Reunion"));
    }

    @Test
    void theDrainPeriodIsADuration() {
        assertThat(bind("web", "gisement.drain.period", Duration.class)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void mailGoesOverTlsAndSignsIn() {
        Map<String, String> mail = binder("web")
                .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
                .get();

        assertThat(mail)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.auth", "true");
        assertThat(bind("web", "spring.mail.port", Integer.class)).isEqualTo(587);
    }

    @Test
    void everyProcessFindsItsServers() {
        for (String component : List.of("web", "worker", "migration")) {
            assertThat(ExternalInstallation.of(environment(component))).hasValueSatisfying(installation -> {
                assertThat(installation.jdbcUrl())
                        .isEqualTo("jdbc:postgresql://gisement-db-rw:5432/gisement?sslmode=verify-full"
                                + "&sslrootcert=/etc/gisement/database-ca/ca.crt");
                assertThat(installation.naming().owner()).isEqualTo("ent_owner");
                if (component.equals("web")) {
                    assertThat(installation.ownerPassword()).isNull();
                } else {
                    assertThat(installation.ownerPassword()).isNotNull();
                }
            });
            assertThat(FleetSettings.of(environment(component)).wall()).isEqualTo(Wall.SCHOOL);
        }
    }

    @Test
    void thoseThatMakeRolesKnowWhetherTheyMayLogIn() {
        for (String component : List.of("worker", "migration")) {
            assertThat(FleetSettings.of(environment(component)).roleLogin())
                    .as(component)
                    .isTrue();
            assertThat(Workload.of(Installation.LARGE.render(), component).environment())
                    .containsEntry("GISEMENT_ROLE_LOGIN", "false");
            assertThat(Workload.of(Installation.CITUS.render(), component).environment())
                    .containsEntry("GISEMENT_ROLE_LOGIN", "true");
        }
        assertThat(environment("web")).doesNotContainKey("GISEMENT_ROLE_LOGIN");
    }

    private <T> T bind(String component, String name, Class<T> type) {
        return binder(component).bind(name, type).get();
    }

    private Binder binder(String component) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new HashMap<>(environment(component))));
        return new Binder(ConfigurationPropertySources.get(environment));
    }

    /** The environment as the process has it, with something in the place of each secret. */
    private Map<String, String> environment(String component) {
        Workload workload = Workload.of(manifests, component);
        Map<String, String> variables = new HashMap<>(workload.environment());
        workload.secretEnvironment().keySet().forEach(name -> variables.put(name, "0123456789abcdef0123456789abcdef"));
        variables.computeIfPresent(
                "GISEMENT_REDIS_URL",
                (name, url) -> url.replace("$(GISEMENT_REDIS_PASSWORD)", "0123456789abcdef0123456789abcdef"));
        return variables;
    }
}
