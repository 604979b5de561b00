package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and selectors: what must never change in the life of a release, and never be too long. */
class SelectorTests {

    @ParameterizedTest
    @EnumSource(Installation.class)
    void selectorsAreTheSameWhateverTheValues(Installation installation) {
        assertThat(selectors(installation.render())).isEqualTo(selectors(Installation.MINIMAL.render()));
        assertThat(selectors(installation.with(
                                "image.tag",
                                "9.9.9",
                                "web.podAnnotations",
                                Map.of("a", "b"),
                                "web.drainSeconds",
                                60,
                                "fullnameOverride",
                                "elsewhere"))
                        .values())
                .containsExactlyInAnyOrderElementsOf(
                        selectors(Installation.MINIMAL.render()).values());
    }

    @Test
    void selectorsHoldNoVersion() {
        assertThat(selectors(Installation.SMALL.render()).values())
                .allSatisfy(selector -> assertThat(selector)
                        .containsOnlyKeys("app.kubernetes.io/name", "app.kubernetes.io/instance", Workload.COMPONENT));
    }

    @Test
    void everyServiceAndBudgetFindsPodsOfOneDeploymentAlone() {
        Manifests manifests = Installation.SMALL.render();

        assertThat(manifests.all(Service.class))
                .hasSize(3)
                .allSatisfy(
                        service -> assertThat(found(manifests, service.getSpec().getSelector()))
                                .isEqualTo(1));
        assertThat(manifests.all(PodDisruptionBudget.class))
                .hasSize(2)
                .allSatisfy(budget -> assertThat(
                                found(manifests, budget.getSpec().getSelector().getMatchLabels()))
                        .isEqualTo(1));
    }

    @Test
    void twoReleasesInOneNamespaceDoNotMeet() {
        Manifests one = Chart.render("north", Installation.SMALL.chosen());
        Manifests other = Chart.render("south", Installation.SMALL.chosen());

        assertThat(one.all().stream().map(manifest -> manifest.getMetadata().getName()))
                .doesNotContainAnyElementsOf(other.all().stream()
                        .map(manifest -> manifest.getMetadata().getName())
                        .toList());
        one.all(Service.class)
                .forEach(service -> assertThat(found(other, service.getSpec().getSelector()))
                        .isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 53})
    void namesAndLabelsStayWithinTheirLimitsWhateverTheRelease(int length) {
        Manifests manifests = Chart.render("r".repeat(length), Chart.everything());

        assertThat(manifests.all()).allSatisfy(manifest -> {
            assertThat(manifest.getMetadata().getName())
                    .matches("[a-z]([-a-z0-9]*[a-z0-9])?")
                    .hasSizeLessThanOrEqualTo(manifest.getKind().equals("CronJob") ? 52 : 63);
            assertThat(manifest.getMetadata().getLabels().values())
                    .allSatisfy(value -> assertThat(value).hasSizeLessThanOrEqualTo(63));
        });
    }

    @Test
    void twoLongNamesThatBeginAlikeStayApart() {
        String name = "gisement-of-the-academy-of-a-very-long-region-";

        assertThat(Chart.render(name + "north", Installation.SMALL.chosen())
                        .one(Deployment.class, "-web")
                        .getMetadata()
                        .getName())
                .isNotEqualTo(Chart.render(name + "south", Installation.SMALL.chosen())
                        .one(Deployment.class, "-web")
                        .getMetadata()
                        .getName());
    }

    private static Map<String, Map<String, String>> selectors(Manifests manifests) {
        Map<String, Map<String, String>> selectors = new TreeMap<>();
        for (Deployment deployment : manifests.all(Deployment.class)) {
            selectors.put(
                    deployment.getMetadata().getName(),
                    deployment.getSpec().getSelector().getMatchLabels());
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        }
        return selectors;
    }

    private static long found(Manifests manifests, Map<String, String> selector) {
        return Workload.of(manifests).stream()
                .filter(workload ->
                        workload.podMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .count();
    }
}
