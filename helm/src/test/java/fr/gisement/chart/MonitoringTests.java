package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is watched exists, and whoever is woken finds what to do. */
class MonitoringTests {

    /** What our processes tell, with the labels that each has. */
    private static final Map<String, Set<String>> METRICS = Map.ofEntries(
            Map.entry("gisement_sessions", Set.of()),
            Map.entry("gisement_views", Set.of()),
            Map.entry("gisement_redis_available", Set.of()),
            Map.entry("gisement_draining", Set.of()),
            Map.entry("gisement_tenant_connections", Set.of("state")),
            Map.entry("gisement_tenant_connections_limit", Set.of()),
            Map.entry("gisement_operations_waiting", Set.of()),
            Map.entry("gisement_operations_oldest_waiting_seconds", Set.of()),
            Map.entry("gisement_operations_failed", Set.of()),
            Map.entry("gisement_fleet_schemas", Set.of("state")),
            Map.entry("gisement_fleet_spares", Set.of("kind")),
            Map.entry("gisement_figures_wanting", Set.of("why")),
            Map.entry("http_server_requests_seconds_count", Set.of("outcome", "uri", "method", "status")),
            Map.entry("http_server_requests_seconds_sum", Set.of("outcome", "uri", "method", "status")),
            Map.entry("hikaricp_connections_pending", Set.of("pool")),
            Map.entry("jvm_memory_used_bytes", Set.of("area", "id")),
            Map.entry("jvm_memory_max_bytes", Set.of("area", "id")),
            Map.entry("process_start_time_seconds", Set.of()),
            Map.entry("process_cpu_usage", Set.of()),
            // of kube-state-metrics, which watches the CronJob
            Map.entry("kube_cronjob_status_last_successful_time", Set.of("cronjob")));

    /** What Prometheus adds to every series. */
    private static final Set<String> PLACE = Set.of("namespace", "service", "pod");

    private static final Pattern METRIC = Pattern.compile("([a-z][a-z0-9_]*_[a-z0-9_]+)\\s*\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)");
    private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");
    private static final Path RUNBOOKS = Path.of("runbooks");

    private final Manifests manifests = Chart.render(Chart.everything());
    private final List<Alert> alerts = Alert.of(manifests);

    @Test
    void everyAlertAsksForAMetricThatThereIs() {
        assertThat(alerts).hasSizeGreaterThan(12).allSatisfy(alert -> known(alert.expression()));
    }

    @Test
    void everyPanelAsksForAMetricThatThereIs() throws IOException {
        JsonNode dashboard = dashboard();

        assertThat(dashboard.path("panels")).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets"))
                    .isNotEmpty()
                    .allSatisfy(target -> known(target.path("expr").asText()));
        });
    }

    @Test
    void everyOneOfOurMetricsIsOnTheDashboard() throws IOException {
        Set<String> shown = new TreeSet<>();
        dashboard()
                .findValuesAsText("expr")
                .forEach(
                        expression -> METRIC.matcher(expression).results().forEach(found -> shown.add(found.group(1))));

        assertThat(shown)
                .containsAll(METRICS.keySet().stream()
                        .filter(metric -> metric.startsWith("gisement_"))
                        .toList());
    }

    @Test
    void noTwoPanelsLieOnEachOther() throws IOException {
        Set<String> taken = new TreeSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            JsonNode place = panel.path("gridPos");
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(taken.add((place.path("x").asInt() + x) + ","
                                    + (place.path("y").asInt() + y)))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
        }
    }

    @Test
    void grafanasSidecarFindsTheDashboardByItsLabel() {
        assertThat(manifests.one(ConfigMap.class, "-dashboard").getMetadata().getLabels())
                .containsEntry("grafana_dashboard", "1");
    }

    @Test
    void everyAlertSaysHowGraveItIsAndWhatItMeans() {
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.severity()).isIn("critical", "warning");
            assertThat(alert.says()).noneMatch(String::isBlank);
            assertThat(alert.patience()).matches("[0-9]+m");
        });
        assertThat(alerts).extracting(Alert::name).doesNotHaveDuplicates();
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() {
        assertThat(Chart.list(RUNBOOKS))
                .extracting(file -> "helm/runbooks/" + file.getFileName())
                .filteredOn(name -> name.contains("/Gisement"))
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(Alert::runbook).toList());
    }

    @Test
    void everyRunbookSaysWhatPeopleSeeHowToFindTheCauseAndWhatToDo() {
        assertThat(Chart.list(RUNBOOKS))
                .filteredOn(file -> file.getFileName().toString().startsWith("Gisement"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Chart.read(file).lines())
                        .contains("## What people notice", "## Find the cause", "## What to do"));
    }

    @Test
    void theAlertOfTheBackupIsThereWhereThereIsABackup() {
        assertThat(names(Installation.LARGE.with("backup.enabled", false))).doesNotContain("GisementBackupLate");
        assertThat(names(Installation.LARGE.with("backup.enabled", true))).contains("GisementBackupLate");
    }

    @Test
    void expressionsNameTheServicesThatTheChartMakes() {
        assertThat(manifests.all(Service.class))
                .extracting(service -> service.getMetadata().getName())
                .contains("ent-gisement-web-management", "ent-gisement-worker-management");
        assertThat(alerts)
                .extracting(Alert::expression)
                .allMatch(expression -> !expression.contains("@") && expression.contains("namespace=\"schools\""))
                .anyMatch(expression -> expression.contains("service=\"ent-gisement-web-management\""))
                .anyMatch(expression -> expression.contains("service=\"ent-gisement-worker-management\""))
                .anyMatch(expression -> expression.contains("service=~\"ent-gisement-(web|worker)-management\""));
    }

    @Test
    void prometheusReadsWebAndWorkerOnTheManagementPort() {
        Map<String, String> labels = new TreeMap<>();
        Alert.spec(manifests, "ServiceMonitor")
                .path("selector")
                .path("matchLabels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));

        assertThat(manifests.all(Service.class))
                .filteredOn(
                        service -> service.getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .extracting(service -> service.getMetadata().getName())
                .containsExactlyInAnyOrder("ent-gisement-web-management", "ent-gisement-worker-management");
    }

    private static void known(String expression) {
        List<MatchResult> metrics = METRIC.matcher(expression).results().toList();
        assertThat(metrics).as(expression).isNotEmpty();
        Set<String> labels = new TreeSet<>(PLACE);
        for (MatchResult metric : metrics) {
            assertThat(METRICS).as(expression).containsKey(metric.group(1));
            Set<String> own = METRICS.getOrDefault(metric.group(1), Set.of());
            labels.addAll(own);
            LABEL.matcher(metric.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(label -> assertThat(PLACE.contains(label) || own.contains(label))
                            .as(label + " in " + expression)
                            .isTrue());
        }
        BY.matcher(expression)
                .results()
                .forEach(by ->
                        assertThat(by.group(1).split(",\\s*")).as(expression).isSubsetOf(labels));
    }

    private static List<String> names(Manifests rendered) {
        return Alert.of(rendered).stream().map(Alert::name).toList();
    }

    private JsonNode dashboard() throws IOException {
        return new ObjectMapper()
                .readTree(manifests.one(ConfigMap.class, "-dashboard").getData().get("gisement.json"));
    }
}
