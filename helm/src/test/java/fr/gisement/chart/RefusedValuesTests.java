package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that is wrong is refused before anything is installed, in words that name it. */
class RefusedValuesTests {

    private static final Schema SCHEMA = Schema.read();

    static final List<Schema.Value> GROUPS = SCHEMA.groups();
    static final List<Schema.Value> LEAVES = SCHEMA.leaves();

    @Test
    void aKeyThatIsNotKnownIsRefused() {
        assertRefused("unknownKey", "unknownKey", 3);
    }

    @ParameterizedTest
    @FieldSource("GROUPS")
    void aKeyThatIsNotKnownIsRefusedInEveryGroup(Schema.Value group) {
        assertRefused("unknownKey", group.path() + ".unknownKey", "x");
    }

    @ParameterizedTest
    @FieldSource("LEAVES")
    void aValueOfAnotherTypeIsRefused(Schema.Value value) {
        Object wrong = switch (value.type()) {
            case "string", "boolean" -> 4711;
            case "integer" -> "many";
            default -> "neither list nor map";
        };
        assertRefused(group(value.path()), value.path(), wrong);
    }

    static Stream<Arguments> outOfRange() {
        return LEAVES.stream().flatMap(value -> {
            JsonNode node = value.node();
            Stream.Builder<Arguments> wrong = Stream.builder();
            if (node.has("minimum")) {
                wrong.add(arguments(value.path(), node.get("minimum").asInt() - 1));
                wrong.add(arguments(value.path(), node.get("maximum").asInt() + 1));
            }
            if (node.has("enum")) {
                wrong.add(arguments(value.path(), "something else"));
            }
            if (node.has("pattern")) {
                wrong.add(arguments(value.path(), "never; \n { right }"));
            }
            if (node.has("minLength")) {
                wrong.add(arguments(value.path(), ""));
            }
            return wrong.build();
        });
    }

    @ParameterizedTest
    @MethodSource
    void outOfRange(String path, Object wrong) {
        assertRefused(group(path), path, wrong);
    }

    static Stream<Arguments> wrongInItself() {
        return Stream.of(
                arguments("web.podDisruptionBudget.maxUnavailable", 0),
                arguments("web.podDisruptionBudget.maxUnavailable", "0%"),
                arguments("worker.podDisruptionBudget.maxUnavailable", "101%"),
                arguments("settings", Map.of("LD_PRELOAD", "x")),
                arguments("web.resources", Map.of("limits", Map.of("memory", "1Gi", "disk", "1Gi"))),
                arguments("web.tolerations", List.of(Map.of("key", "a", "operator", "Sometimes"))),
                arguments("gateway.parentRefs", List.of(Map.of("namespace", "gateways"))),
                arguments("networkPolicy.databaseTo", List.of(Map.of("ipBlock", Map.of("cidr", "10.0.0.1")))),
                arguments("networkPolicy.ingressFrom", List.of(Map.of("podSelektor", Map.of()))),
                arguments("publicUrl", "https://ent.example.fr/path"),
                arguments("database.rolePrefix", "Gisement"));
    }

    @ParameterizedTest
    @MethodSource
    void wrongInItself(String path, Object wrong) {
        assertRefused(group(path), path, wrong);
    }

    static Stream<Arguments> togetherWrong() {
        return Stream.of(
                arguments("database.host is needed", new Object[] {"database.host", ""}),
                arguments("redis.host is needed for more than one", new Object[] {"redis.host", ""}),
                arguments(
                        "redis.existingSecret is needed",
                        new Object[] {"redis.username", "ent", "redis.existingSecret", ""}),
                arguments("exclude each other", new Object[] {"gateway.enabled", true}),
                arguments(
                        "gateway.parentRefs is needed",
                        new Object[] {"gateway.enabled", true, "ingress.enabled", false}),
                arguments("publicUrl is needed", new Object[] {"publicUrl", ""}),
                arguments("mail.from is needed", new Object[] {"mail.host", "smtp"}),
                arguments(
                        "less than fleet.circonscriptions × database.pool.perLogin = 112",
                        new Object[] {"database.pool.perLogin", 4}),
                arguments(
                        "minReplicas is more than",
                        new Object[] {"web.autoscaling.enabled", true, "web.autoscaling.minReplicas", 9}),
                arguments("database.tls.caSecret is needed", new Object[] {"database.tls.caSecret", ""}),
                arguments(
                        "database.owner.existingSecret is needed", new Object[] {"database.owner.existingSecret", ""}),
                arguments(
                        "web may read it, and must not hold the owner's password",
                        new Object[] {"database.owner.existingSecret", "gisement-platform"}),
                arguments(
                        "web may read it, and must not hold the owner's password",
                        new Object[] {"migration.owner.existingSecret", "gisement-redis"}),
                arguments(
                        "settings.GISEMENT_OWNER_PASSWORD is refused",
                        new Object[] {"settings", Map.of("GISEMENT_OWNER_PASSWORD", "x")}),
                arguments(
                        "settings.SPRING_MAIL_PASSWORD is refused",
                        new Object[] {"settings", Map.of("SPRING_MAIL_PASSWORD", "x")}),
                arguments("Prometheus would be shut out", new Object[] {"monitoring.serviceMonitor.enabled", true}));
    }

    @ParameterizedTest
    @MethodSource
    void togetherWrong(String message, Object[] changes) {
        assertThatThrownBy(() -> Installation.SMALL.with(changes)).hasMessageContaining(message);
    }

    static Stream<String> variables() {
        return Stream.of("web", "worker")
                .map(component -> Workload.of(Chart.render(Chart.everything()), component))
                .flatMap(workload -> Stream.concat(
                        workload.environment().keySet().stream(), workload.secretEnvironment().keySet().stream()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("variables")
    void aVariableThatTheChartSetsIsNotSetTwice(String variable) {
        assertThatThrownBy(() -> Installation.SMALL.with("settings", Map.of(variable, "x")))
                .hasMessageContaining(variable);
    }

    @Test
    void theSchemaIsClosedEverywhere() {
        List<JsonNode> objects = SCHEMA.root().findParents("type").stream()
                .filter(node -> node.path("type").asText().equals("object"))
                .toList();

        assertThat(objects)
                .hasSizeGreaterThan(30)
                .map(node -> node.path("additionalProperties"))
                .allMatch(more -> more.isBoolean()
                        ? !more.asBoolean()
                        : more.path("type").asText().equals("string"));
    }

    private static String group(String path) {
        return path.replaceFirst("\\..*", "");
    }

    private static void assertRefused(String named, String path, Object wrong) {
        assertThatThrownBy(() -> Installation.SMALL.with(path, wrong))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }
}
