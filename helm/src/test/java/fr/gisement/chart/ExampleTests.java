package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests that operators are given to start from. */
class ExampleTests {

    private static final Path FOLDER = Path.of("examples");

    static List<Path> files() {
        return Chart.list(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleIsWhatItsTypeKnows(Path file) {
        assertThat(new Manifests(Chart.read(file)).all()).isNotEmpty().allSatisfy(manifest -> {
            if (manifest instanceof GenericKubernetesResource resource) {
                assertThat(resource.getAdditionalProperties()).containsOnlyKeys("spec");
            } else {
                assertThat(Strict.unknownKeys(manifest)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-job.yaml", "bootstrap-job.yaml"})
    void aCommandKnowsWhatTheMigrationKnowsAndIsAsRestricted(String file) {
        Workload command = Workload.of(new Manifests(Chart.read(FOLDER.resolve(file))), "migration");
        Workload migration = Workload.of(Chart.render("gisement", Installation.SMALL.chosen()), "migration");
        Container container = command.container();

        assertThat(command.secretEnvironment()).containsAllEntriesOf(migration.secretEnvironment());
        assertThat(migration.environment()).containsAllEntriesOf(command.environment());
        assertThat(command.environment()).containsKey("GISEMENT_DATABASE_URL");
        assertThat(command.pod().getSecurityContext())
                .usingRecursiveComparison()
                .ignoringFields("fsGroupChangePolicy")
                .isEqualTo(migration.pod().getSecurityContext());
        assertThat(container.getSecurityContext())
                .isEqualTo(migration.container().getSecurityContext());
        assertThat(command.podMetadata().getLabels().entrySet())
                .isSubsetOf(migration.podMetadata().getLabels().entrySet());
        assertThat(command.pod().getAutomountServiceAccountToken()).isFalse();
    }

    @Test
    void onlyTheBootstrapEverHoldsTheSuperusersPassword() {
        assertThat(files()).allSatisfy(file -> {
            if (!file.endsWith("bootstrap-job.yaml")) {
                assertThat(Chart.read(file)).doesNotContain("SUPERUSER_PASSWORD");
            }
        });
        assertThat(Chart.render(Chart.everything()).text()).doesNotContain("SUPERUSER");
    }

    @Test
    void theServersAreThoseThatTheValuesName() {
        Map<String, Object> values = Installation.SMALL.chosen();
        assertThat(Chart.read(FOLDER.resolve("postgresql.yaml"))).contains("name: gisement-db\n");
        assertThat(Chart.map(values.getOrDefault("database", Map.of())).get("host"))
                .isEqualTo("gisement-db-rw");
        assertThat(Chart.read(FOLDER.resolve("redis.yaml"))).contains("  name: gisement-redis\n");
        assertThat(Chart.map(values.getOrDefault("redis", Map.of())).get("host"))
                .isEqualTo("gisement-redis");
    }

    @Test
    void noExampleHoldsAPassword() {
        assertThat(files())
                .allSatisfy(file -> assertThat(new Manifests(Chart.read(file)).all())
                        .extracting(HasMetadata::getKind)
                        .doesNotContain("Secret"));
    }
}
