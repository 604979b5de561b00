package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The migration comes first, at each installation and upgrade alike, and finds what it needs. */
class HookTests {

    private static final String HOOK = "helm.sh/hook";
    private static final Pattern DEPENDS_ON_THE_MOMENT = Pattern.compile(
            "\\{\\{-? *[^/}][^}]*\\b(IsInstall|IsUpgrade|Revision|lookup|rand\\w+|now|gen[A-Z]\\w+|uuidv4)\\b");

    @ParameterizedTest
    @EnumSource(Installation.class)
    void theMigrationRunsBeforeEveryInstallationAndEveryUpgrade(Installation installation) {
        assertThat(migrationHooks(installation.render()))
                .extracting(HasMetadata::getKind)
                .containsExactlyInAnyOrder("Job", "ServiceAccount", "NetworkPolicy");
    }

    @Test
    void noValueSwitchesTheMigrationOff() {
        assertThat(Chart.yaml(Chart.FOLDER.resolve("values.yaml")).get("migration"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .doesNotContainKey("enabled");
    }

    @Test
    void hooksAreTheSameOnInstallationAndUpgrade() throws IOException {
        assertThat(migrationHooks(Installation.SMALL.render()))
                .allSatisfy(hook -> assertThat(hook.getMetadata().getAnnotations())
                        .containsEntry(HOOK, "pre-install,pre-upgrade")
                        .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation"));
        try (Stream<java.nio.file.Path> templates = Files.walk(Chart.FOLDER.resolve("templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(
                            template -> assertThat(Chart.read(template)).doesNotContainPattern(DEPENDS_ON_THE_MOMENT));
        }
    }

    @Test
    void whatTheMigrationNeedsIsThereBeforeIt() {
        Manifests manifests = Installation.SMALL.render();
        Job migration = manifests.one(Job.class, "-migration");

        assertThat(List.of(
                        manifests.one(ServiceAccount.class, "-migration"),
                        manifests.one(NetworkPolicy.class, "-migration")))
                .allSatisfy(need -> assertThat(weight(need)).isLessThan(weight(migration)));
        // Nothing of the release proper is there yet: everything it mounts or reads is from outside.
        assertThat(migration.getSpec().getTemplate().getSpec().getVolumes())
                .allSatisfy(volume -> assertThat(volume.getConfigMap()).isNull());
    }

    @Test
    void theMigrationEndsByItsDeadlineAndMayBeTriedAgain() {
        Job migration = Installation.SMALL
                .with("migration.deadlineSeconds", 600, "migration.retries", 3)
                .one(Job.class, "-migration");

        assertThat(migration.getSpec().getActiveDeadlineSeconds()).isEqualTo(600);
        assertThat(migration.getSpec().getBackoffLimit()).isEqualTo(3);
        assertThat(migration.getSpec().getTemplate().getSpec().getRestartPolicy())
                .isEqualTo("Never");
        // Its log can be read after it failed.
        assertThat(migration.getSpec().getTtlSecondsAfterFinished()).isNull();
    }

    @Test
    void theTestRunsOnDemandAlone() {
        assertThat(Installation.SMALL.render().kind("Pod"))
                .hasSize(1)
                .allSatisfy(
                        pod -> assertThat(pod.getMetadata().getAnnotations()).containsEntry(HOOK, "test"));
    }

    private static List<HasMetadata> migrationHooks(Manifests manifests) {
        return manifests.all().stream()
                .filter(manifest -> manifest.getMetadata().getAnnotations().containsKey(HOOK))
                .filter(manifest ->
                        !"test".equals(manifest.getMetadata().getAnnotations().get(HOOK)))
                .toList();
    }

    private static int weight(HasMetadata hook) {
        return Integer.parseInt(hook.getMetadata().getAnnotations().get("helm.sh/hook-weight"));
    }
}
