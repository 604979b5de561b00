package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every pod is allowed, and how it is watched. */
class PodTests {

    private final Manifests manifests = Chart.render(Chart.everything());

    @Test
    void theseAreAllThePods() {
        assertThat(Workload.of(manifests))
                .extracting(Workload::component)
                .containsExactlyInAnyOrder("web", "worker", "migration", "backup", "test");
    }

    @Test
    void everyPodKeepsTheLevelRestricted() {
        assertThat(Workload.of(manifests)).allSatisfy(workload -> {
            PodSecurityContext security = workload.pod().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isEqualTo(10001);
            assertThat(security.getRunAsGroup()).isEqualTo(10001);
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(workload.pod().getHostNetwork()).isNull();
            assertThat(workload.pod().getHostPID()).isNull();
            assertThat(workload.pod().getVolumes())
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
        });
    }

    @Test
    void everyContainerIsWithoutPrivilegesOnAReadOnlyFileSystem() {
        assertThat(Workload.of(manifests))
                .flatExtracting(Workload::containers)
                .isNotEmpty()
                .allSatisfy(container -> {
                    SecurityContext security = container.getSecurityContext();
                    assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                    assertThat(security.getRunAsNonRoot()).isTrue();
                    assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                    assertThat(security.getCapabilities().getAdd()).isEmpty();
                    assertThat(security.getPrivileged()).isNull();
                    assertThat(container.getPorts())
                            .allSatisfy(port -> assertThat(port.getHostPort()).isNull());
                });
    }

    @Test
    void noPodHoldsATokenOfKubernetes() {
        assertThat(Workload.of(manifests))
                .allSatisfy(workload -> assertThat(workload.pod().getAutomountServiceAccountToken())
                        .isFalse());
        assertThat(manifests.all(ServiceAccount.class))
                .hasSize(5)
                .allSatisfy(account ->
                        assertThat(account.getAutomountServiceAccountToken()).isFalse());
    }

    @Test
    void everyPodHasAServiceAccountOfItsOwnThatTheChartMakes() {
        assertThat(Workload.of(manifests))
                .extracting(workload -> workload.pod().getServiceAccountName())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(manifests.all(ServiceAccount.class))
                        .anyMatch(account -> account.getMetadata().getName().equals(name)));
    }

    @Test
    void everyContainerSaysWhatItNeedsAndHasALimitOfMemory() {
        assertThat(Workload.of(manifests)).flatExtracting(Workload::containers).allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        });
    }

    @Test
    void ourProcessesWriteToTmpAloneAndItsSizeIsBounded() {
        for (String component : List.of("web", "worker", "migration")) {
            Workload workload = Workload.of(manifests, component);
            assertThat(workload.container().getVolumeMounts())
                    .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                    .extracting(mount -> mount.getMountPath())
                    .containsExactly("/tmp");
            assertThat(workload.pod().getVolumes())
                    .filteredOn(volume -> volume.getEmptyDir() != null)
                    .extracting(volume -> volume.getEmptyDir().getSizeLimit().toString())
                    .containsExactly("256Mi");
        }
    }

    @Test
    void oneImagePlaysThreeProcesses() {
        assertThat(List.of("web", "worker", "migration")).allSatisfy(component -> {
            Container container = Workload.of(manifests, component).container();
            assertThat(container.getImage()).isEqualTo("gisement:0.1.0");
            assertThat(container.getCommand()).isEmpty();
            assertThat(container.getArgs()).containsExactly(component.equals("migration") ? "migrate" : component);
        });
    }

    @Test
    void aDigestWinsOverATag() {
        String digest = "sha256:" + "0".repeat(64);
        assertThat(Workload.of(Installation.SMALL.with("image.digest", digest, "image.tag", "1.2"), "web")
                        .container()
                        .getImage())
                .isEqualTo("gisement@" + digest);
    }

    @Test
    void webAndWorkerAreWatchedOnTheManagementPortAlone() {
        for (String component : List.of("web", "worker")) {
            Container container = Workload.of(manifests, component).container();
            assertThat(path(container.getStartupProbe())).isEqualTo("management/actuator/health/liveness");
            assertThat(path(container.getLivenessProbe())).isEqualTo("management/actuator/health/liveness");
            assertThat(path(container.getReadinessProbe())).isEqualTo("management/actuator/health/readiness");
            assertThat(container.getPorts())
                    .filteredOn(port -> "management".equals(port.getName()))
                    .extracting(port -> port.getContainerPort())
                    .containsExactly(8081);
            assertThat(Workload.of(manifests, component).environment()).containsEntry("MANAGEMENT_SERVER_PORT", "8081");
        }
    }

    @Test
    void aStartMayTakeThreeMinutesAndASilentProcessIsReplacedAfterOne() {
        Container container = Workload.of(manifests, "web").container();

        assertThat(seconds(container.getStartupProbe())).isEqualTo(180);
        assertThat(seconds(container.getLivenessProbe())).isEqualTo(60);
        assertThat(seconds(container.getReadinessProbe())).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0,35", "15,45", "120,150"})
    void aReplicaIsGivenTheTimeThatItDrainsAndStops(int drain, long granted) {
        Workload web = Workload.of(Installation.SMALL.with("web.drainSeconds", drain), "web");

        assertThat(web.environment()).containsEntry("GISEMENT_DRAIN_PERIOD", drain + "s");
        assertThat(web.pod().getTerminationGracePeriodSeconds())
                .isEqualTo(granted)
                .isGreaterThanOrEqualTo(drain + 20);
    }

    @Test
    void aReplicaThatDoesNotDrainAtLeastWaitsForTheBalancers() {
        assertThat(Workload.of(Installation.SMALL.with("web.drainSeconds", 0), "web")
                        .container()
                        .getLifecycle()
                        .getPreStop()
                        .getSleep()
                        .getSeconds())
                .isEqualTo(5);
        assertThat(Workload.of(Installation.SMALL.render(), "web").container().getLifecycle())
                .isNull();
    }

    @Test
    void settingsReachWebAndWorkerButNotTheMigration() {
        Manifests changed = Installation.SMALL.with(
                "settings", Map.of("GISEMENT_SESSION_IDLE", "20m"), "web.javaOptions", "-XX:+UseZGC");

        assertThat(Workload.of(changed, "web").environment())
                .containsEntry("GISEMENT_SESSION_IDLE", "20m")
                .containsEntry("JAVA_TOOL_OPTIONS", "-XX:+UseZGC");
        assertThat(Workload.of(changed, "worker").environment())
                .containsEntry("GISEMENT_SESSION_IDLE", "20m")
                .doesNotContainKey("JAVA_TOOL_OPTIONS");
        assertThat(Workload.of(changed, "migration").environment()).doesNotContainKey("GISEMENT_SESSION_IDLE");
    }

    @Test
    void theAuthoritysCertificateIsTheOnlySecretFileMounted() {
        assertThat(Workload.of(manifests))
                .allSatisfy(workload -> assertThat(workload.pod().getVolumes())
                        .filteredOn(volume -> volume.getSecret() != null)
                        .extracting(Volume::getName)
                        .isSubsetOf("database-ca"));
        assertThat(Workload.of(manifests, "web").environment().get("GISEMENT_DATABASE_URL"))
                .isEqualTo("postgresql://gisement-db-rw:5432/gisement?sslmode=verify-full"
                        + "&sslrootcert=/etc/gisement/database-ca/ca.crt");
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + probe.getHttpGet().getPath();
    }

    private static int seconds(Probe probe) {
        return probe.getPeriodSeconds() * probe.getFailureThreshold();
    }
}
