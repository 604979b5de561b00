package fr.gisement.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.List;

/** An alert as Prometheus reads it. */
record Alert(String name, String expression, String patience, String severity, List<String> says, String runbook) {

    static List<Alert> of(Manifests manifests) {
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode group : spec(manifests, "PrometheusRule").path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                JsonNode words = rule.path("annotations");
                alerts.add(new Alert(
                        rule.path("alert").asText(),
                        rule.path("expr").asText(),
                        rule.path("for").asText(),
                        rule.path("labels").path("severity").asText(),
                        List.of(
                                words.path("summary").asText(),
                                words.path("description").asText()),
                        words.path("runbook_url").asText()));
            }
        }
        return alerts;
    }

    /** The spec of the one object of an operator's kind. */
    static JsonNode spec(Manifests manifests, String kind) {
        GenericKubernetesResource resource =
                (GenericKubernetesResource) manifests.kind(kind).getFirst();
        return new ObjectMapper().valueToTree(resource.getAdditionalProperties().get("spec"));
    }
}
