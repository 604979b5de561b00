package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every switch, on and off, and every choice that the schema allows. */
class SwitchTests {

    /** What a switch makes that is not there without it. */
    private static final Map<String, String> MAKES = Map.ofEntries(
            Map.entry("ingress.enabled", "Ingress"),
            Map.entry("gateway.enabled", "HTTPRoute"),
            Map.entry("web.autoscaling.enabled", "HorizontalPodAutoscaler"),
            Map.entry("networkPolicy.enabled", "NetworkPolicy"),
            Map.entry("monitoring.serviceMonitor.enabled", "ServiceMonitor"),
            Map.entry("monitoring.alerts.enabled", "PrometheusRule"),
            Map.entry("monitoring.dashboard.enabled", "ConfigMap"),
            Map.entry("backup.enabled", "CronJob"));

    static Stream<Arguments> choices() {
        List<Arguments> choices = new ArrayList<>();
        for (Schema.Value value : Schema.read().leaves()) {
            if (value.type().equals("boolean")) {
                choices.add(Arguments.of(value.path(), true));
                choices.add(Arguments.of(value.path(), false));
            }
            for (JsonNode choice : value.node().path("enum")) {
                choices.add(Arguments.of(value.path(), choice.asText()));
            }
        }
        return choices.stream();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceRenders(String path, Object choice) {
        Manifests manifests = Chart.render(base(path, choice));

        assertThat(manifests.all())
                .filteredOn(manifest -> !(manifest instanceof GenericKubernetesResource))
                .allSatisfy(manifest -> assertThat(Strict.unknownKeys(manifest)).isEmpty());
        String kind = MAKES.get(path);
        if (kind != null) {
            assertThat(manifests.kind(kind).isEmpty()).as(kind).isNotEqualTo(choice);
        }
    }

    private static Map<String, Object> base(String path, Object choice) {
        Map<String, Object> values = Chart.changed(
                Installation.SMALL.chosen(),
                "mail.host",
                "smtp.example.fr",
                "mail.from",
                "ent@example.fr",
                "backup.enabled",
                false,
                "gateway.parentRefs",
                List.of(Map.of("name", "public")),
                "networkPolicy.monitoringFrom",
                List.of(Map.of("podSelector", Map.of())));
        if (path.equals("gateway.enabled")) {
            Chart.changed(values, "ingress.enabled", false);
        }
        return Chart.changed(values, path, choice);
    }
}
