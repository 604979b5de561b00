package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest says what Kubernetes understands, and nothing else. */
class ManifestTests {

    /** Types that come with operators: what they may hold is listed here. */
    private static final Map<String, Set<String>> OPERATORS = Map.of(
            "ServiceMonitor",
            Set.of(
                    "selector.matchLabels",
                    "namespaceSelector.matchNames[]",
                    "endpoints[].port",
                    "endpoints[].path",
                    "endpoints[].interval"),
            "PrometheusRule",
            Set.of(
                    "groups[].name",
                    "groups[].rules[].alert",
                    "groups[].rules[].expr",
                    "groups[].rules[].for",
                    "groups[].rules[].labels",
                    "groups[].rules[].annotations"));

    static Stream<Manifests> renderings() {
        return Stream.concat(
                Stream.of(Installation.values()).map(Installation::render),
                Stream.of(
                        Chart.render(Chart.everything()),
                        Installation.SMALL.with("ingress.controller", "nginx", "networkPolicy.enabled", false),
                        Installation.SMALL.with("ingress.controller", "haproxy", "web.drainSeconds", 0),
                        Installation.SMALL.with("ingress.controller", "haproxy-ingress", "redis.tls", true)));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void noManifestHasAKeyThatItsTypeDoesNotKnow(Manifests manifests) {
        assertThat(manifests.all()).isNotEmpty().allSatisfy(manifest -> {
            if (manifest instanceof GenericKubernetesResource resource) {
                assertThat(OPERATORS.get(resource.getKind()))
                        .as(resource.getKind())
                        .containsAll(paths("", resource.get("spec")));
                assertThat(resource.getAdditionalProperties()).containsOnlyKeys("spec");
            } else {
                assertThat(Strict.unknownKeys(manifest)).as(name(manifest)).isEmpty();
            }
        });
    }

    @Test
    void aMisspeltKeyWouldBeFound() {
        HasMetadata manifest = Serialization.unmarshal("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    spec:
                      containers:
                        - name: web
                          readynessProbe: {}
                """, HasMetadata.class);

        assertThat(Strict.unknownKeys(manifest)).hasSize(1).first().asString().endsWith("readynessProbe");
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyObjectBelongsToTheNamespaceOfTheRelease(Manifests manifests) {
        assertThat(manifests.all())
                .allSatisfy(manifest -> assertThat(manifest.getMetadata().getNamespace())
                        .as(name(manifest))
                        .isEqualTo(Chart.NAMESPACE));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void noTwoObjectsOfAKindHaveTheSameName(Manifests manifests) {
        assertThat(manifests.all().stream().map(ManifestTests::name)).doesNotHaveDuplicates();
    }

    private static String name(HasMetadata manifest) {
        return manifest.getKind() + "/" + manifest.getMetadata().getName();
    }

    /** The leaves of a tree; maps of strings count as leaves where the list of a type says so. */
    private static Set<String> paths(String path, Object value) {
        Set<String> paths = new TreeSet<>();
        if (value instanceof Map<?, ?> map && !path.endsWith("abels") && !path.endsWith("annotations")) {
            map.forEach((key, each) -> paths.addAll(paths(path.isEmpty() ? "" + key : path + "." + key, each)));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> paths.addAll(paths(path + "[]", item)));
        } else {
            paths.add(path);
        }
        return paths;
    }
}
