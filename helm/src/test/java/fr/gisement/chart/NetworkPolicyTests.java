package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything is denied but what is needed, and what is needed is named once. */
class NetworkPolicyTests {

    private final Manifests manifests = Chart.render(Chart.everything());

    /** What each process speaks to: its database, its Redis, its mail server, and who resolves their names. */
    private static final Map<String, Set<Integer>> OUTWARDS = Map.of(
            "web", Set.of(53, 5432, 6379, 587),
            "worker", Set.of(53, 5432, 6379, 587),
            "migration", Set.of(53, 5432),
            "backup", Set.of(53, 5432),
            "test", Set.of(53, 8080, 8081));

    private static final Map<String, Set<Integer>> INWARDS = Map.of(
            "web", Set.of(8080, 8081),
            "worker", Set.of(8081),
            "migration", Set.of(),
            "backup", Set.of(),
            "test", Set.of());

    @Test
    void nothingComesInOrGoesOutUnlessAPolicySaysSo() {
        NetworkPolicy deny = manifests.one(NetworkPolicy.class, "-deny-all");

        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
        assertThat(Workload.of(manifests))
                .allMatch(workload -> selects(deny.getSpec().getPodSelector(), workload));
    }

    @Test
    void eachNeedOutwardsIsNamedByExactlyOnePolicy() {
        assertThat(OUTWARDS)
                .allSatisfy((component, ports) -> assertThat(outwards(component))
                        .as(component)
                        .containsOnlyKeys(ports)
                        .allSatisfy((port, policies) -> assertThat(policies).hasSize(1)));
    }

    @Test
    void eachPortOfAContainerIsOpenedByExactlyOnePolicyAndNoOtherIs() {
        assertThat(INWARDS).allSatisfy((component, ports) -> {
            assertThat(inwards(component))
                    .as(component)
                    .containsOnlyKeys(ports)
                    .allSatisfy((port, policies) -> assertThat(policies).hasSize(1));
            assertThat(Workload.of(manifests, component).container().getPorts())
                    .extracting(port -> port.getContainerPort())
                    .containsExactlyInAnyOrderElementsOf(ports);
        });
    }

    @Test
    void theIngressControllerReachesThePagesAndPrometheusTheManagementAlone() {
        assertThat(peers("-pages")).containsExactlyInAnyOrder("namespace gateways", "pod test");
        assertThat(peers("-management")).containsExactlyInAnyOrder("namespace monitoring", "pod test");
    }

    @Test
    void nobodyButTheTestReachesTheManagementUnlessPrometheusIsNamed() {
        NetworkPolicy management = Installation.MINIMAL.render().one(NetworkPolicy.class, "-management");

        assertThat(management.getSpec().getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getFrom())
                        .singleElement()
                        .satisfies(peer -> assertThat(describe(peer)).isEqualTo("pod test")));
    }

    @Test
    void serversAreReachedWhereTheyAreAndNowhereElse() {
        assertThat(egressPeers("-database")).containsExactly("pod gisement-db");
        assertThat(egressPeers("-redis")).containsExactly("pod gisement-redis");
        assertThat(egressPeers("-dns")).containsExactly("namespace kube-system");
    }

    @Test
    void theMigrationsPolicyIsAHookLikeTheMigration() {
        NetworkPolicy migration = manifests.one(NetworkPolicy.class, "-migration");

        assertThat(migration.getMetadata().getAnnotations()).containsEntry("helm.sh/hook", "pre-install,pre-upgrade");
        assertThat(migration.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(migration.getSpec().getIngress()).isEmpty();
    }

    @Test
    void everyPolicySaysWhichWayItIsAbout() {
        assertThat(manifests.all(NetworkPolicy.class))
                .hasSize(9)
                .allSatisfy(
                        policy -> assertThat(policy.getSpec().getPolicyTypes()).isNotEmpty());
    }

    @Test
    void aPortThatChangesIsFollowed() {
        Manifests changed = Installation.SMALL.with("database.port", 6432, "redis.port", 6380);

        assertThat(outwards(changed, "web")).containsOnlyKeys(53, 6432, 6380);
        assertThat(outwards(changed, "migration")).containsOnlyKeys(53, 6432);
    }

    @Test
    void withoutMailNobodySpeaksToAMailServer() {
        assertThat(outwards(Installation.SMALL.render(), "web")).doesNotContainKey(587);
    }

    @Test
    void thereAreNoPoliciesWhereTheyAreSwitchedOff() {
        assertThat(Installation.SMALL.with("networkPolicy.enabled", false).all(NetworkPolicy.class))
                .isEmpty();
    }

    private Map<Integer, Set<String>> outwards(String component) {
        return outwards(manifests, component);
    }

    private static Map<Integer, Set<String>> outwards(Manifests manifests, String component) {
        Map<Integer, Set<String>> found = new TreeMap<>();
        for (NetworkPolicy policy : policies(manifests, component)) {
            for (NetworkPolicyEgressRule rule : policy.getSpec().getEgress()) {
                note(found, policy, rule.getPorts());
            }
        }
        return found;
    }

    private Map<Integer, Set<String>> inwards(String component) {
        Map<Integer, Set<String>> found = new TreeMap<>();
        for (NetworkPolicy policy : policies(manifests, component)) {
            for (NetworkPolicyIngressRule rule : policy.getSpec().getIngress()) {
                note(found, policy, rule.getPorts());
            }
        }
        return found;
    }

    private static void note(Map<Integer, Set<String>> found, NetworkPolicy policy, List<NetworkPolicyPort> ports) {
        assertThat(ports).isNotEmpty();
        for (NetworkPolicyPort port : ports) {
            found.computeIfAbsent(port.getPort().getIntVal(), key -> new TreeSet<>())
                    .add(policy.getMetadata().getName());
        }
    }

    private static List<NetworkPolicy> policies(Manifests manifests, String component) {
        Workload workload = Workload.of(manifests, component);
        return manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), workload))
                .toList();
    }

    private Stream<String> peers(String policy) {
        return manifests.one(NetworkPolicy.class, policy).getSpec().getIngress().stream()
                .flatMap(rule -> rule.getFrom().stream())
                .map(NetworkPolicyTests::describe);
    }

    private Stream<String> egressPeers(String policy) {
        return manifests.one(NetworkPolicy.class, policy).getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(NetworkPolicyTests::describe);
    }

    private static String describe(NetworkPolicyPeer peer) {
        if (peer.getNamespaceSelector() != null) {
            return "namespace " + peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name");
        }
        Map<String, String> labels = peer.getPodSelector().getMatchLabels();
        return "pod "
                + Stream.of(Workload.COMPONENT, "cnpg.io/cluster", "app")
                        .filter(labels::containsKey)
                        .map(labels::get)
                        .findFirst()
                        .orElse("?");
    }

    private static boolean selects(LabelSelector selector, Workload workload) {
        Map<String, String> labels = workload.podMetadata().getLabels();
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(rule -> holds(rule, labels));
    }

    private static boolean holds(LabelSelectorRequirement rule, Map<String, String> labels) {
        assertThat(rule.getOperator()).isEqualTo("In");
        return rule.getValues().contains(labels.get(rule.getKey()));
    }
}
