package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people come in: to the pages, to the replica that knows them, and to nothing else. */
class RouteTests {

    private static final String COOKIE = "gisement-node";

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy", "haproxy-ingress", "traefik"})
    void anIngressLeadsToThePortOfThePagesAlone(String controller) {
        Manifests manifests = Installation.SMALL.with("ingress.controller", controller);

        assertThat(manifests.all(Ingress.class)).singleElement().satisfies(ingress -> {
            assertThat(ingress.getSpec().getDefaultBackend()).isNull();
            assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> {
                assertThat(rule.getHost()).isEqualTo("ent.example.fr");
                assertThat(rule.getHttp().getPaths())
                        .singleElement()
                        .satisfies(path ->
                                assertThat(target(manifests, path.getBackend())).isEqualTo("http"));
            });
            assertThat(ingress.getSpec().getTls())
                    .singleElement()
                    .satisfies(tls -> assertThat(tls.getHosts()).containsExactly("ent.example.fr"));
        });
    }

    @Test
    void aRouteLeadsToThePortOfThePagesAlone() {
        Manifests manifests = Installation.LARGE.with("service.port", 8000);

        assertThat(manifests.all(HTTPRoute.class)).singleElement().satisfies(route -> {
            assertThat(route.getSpec().getHostnames()).containsExactly("ent.example.fr");
            assertThat(route.getSpec().getRules())
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.getBackendRefs())
                            .singleElement()
                            .satisfies(backend -> {
                                assertThat(backend.getPort()).isEqualTo(8000);
                                assertThat(ports(manifests, backend.getName()))
                                        .extracting(
                                                ServicePort::getPort,
                                                port -> port.getTargetPort().getStrVal())
                                        .containsExactly(org.assertj.core.groups.Tuple.tuple(8000, "http"));
                            }));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy", "haproxy-ingress", "traefik"})
    void everyControllerIsAskedForTheSameStickyCookie(String controller) {
        Manifests manifests = Installation.SMALL.with("ingress.controller", controller);

        Map<String, String> annotations = controller.equals("traefik")
                ? manifests.one(Service.class, "-web").getMetadata().getAnnotations()
                : manifests.all(Ingress.class).getFirst().getMetadata().getAnnotations();
        assertThat(annotations).containsValue(COOKIE);
        assertThat(annotations.keySet())
                .filteredOn(key -> key.contains("cookie"))
                .isNotEmpty()
                .allMatch(key -> key.startsWith(controller.equals("haproxy") ? "haproxy.org" : controller));
    }

    @Test
    void nginxKeepsPeopleOnTheirReplicaWhenOthersAreAdded() {
        assertThat(Installation.SMALL
                        .with("ingress.controller", "nginx")
                        .all(Ingress.class)
                        .getFirst()
                        .getMetadata()
                        .getAnnotations())
                .containsEntry("nginx.ingress.kubernetes.io/affinity-mode", "persistent")
                .containsEntry("nginx.ingress.kubernetes.io/session-cookie-change-on-failure", "true")
                .containsEntry("nginx.ingress.kubernetes.io/session-cookie-samesite", "Lax")
                .containsEntry("nginx.ingress.kubernetes.io/session-cookie-secure", "true");
    }

    @Test
    void aRouteHasSessionPersistenceByTheSameCookie() {
        assertThat(Installation.LARGE.render().all(HTTPRoute.class))
                .singleElement()
                .satisfies(route -> assertThat(
                                route.getSpec().getRules().getFirst().getSessionPersistence())
                        .satisfies(persistence -> {
                            assertThat(persistence.getSessionName()).isEqualTo(COOKIE);
                            assertThat(persistence.getType()).isEqualTo("Cookie");
                            assertThat(persistence.getCookieConfig().getLifetimeType())
                                    .isEqualTo("Session");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy-ingress"})
    void anUploadOfTheDirectoryPassesTheProxy(String controller) {
        assertThat(Installation.SMALL
                        .with("ingress.controller", controller)
                        .all(Ingress.class)
                        .getFirst()
                        .getMetadata()
                        .getAnnotations())
                .containsValue("64m");
    }

    @Test
    void behindAProxyItsWordOnTheCallerIsTakenAndCookiesTravelOverTlsAlone() {
        assertThat(Workload.of(Installation.SMALL.render(), "web").environment())
                .containsEntry("GISEMENT_PROXY_TRUSTED", "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7")
                .containsEntry("GISEMENT_SESSION_COOKIE_SECURE", "always");
        assertThat(Workload.of(Installation.MINIMAL.render(), "web").environment())
                .doesNotContainKeys("GISEMENT_PROXY_TRUSTED", "GISEMENT_SESSION_COOKIE_SECURE");
    }

    @Test
    void theManagementIsOnServicesOfItsOwn() {
        Manifests manifests = Installation.SMALL.render();

        assertThat(ports(manifests, "ent-gisement-web"))
                .extracting(ServicePort::getName)
                .containsExactly("http");
        assertThat(ports(manifests, "ent-gisement-web-management"))
                .extracting(ServicePort::getPort)
                .containsExactly(8081);
        assertThat(ports(manifests, "ent-gisement-worker-management"))
                .extracting(ServicePort::getPort)
                .containsExactly(8081);
    }

    @Test
    void nobodyComesInFromOutsideUnlessItIsAskedFor() {
        Manifests manifests = Installation.MINIMAL.render();

        assertThat(manifests.all(Ingress.class)).isEmpty();
        assertThat(manifests.all(HTTPRoute.class)).isEmpty();
        assertThat(manifests.all(Service.class))
                .allSatisfy(service -> assertThat(service.getSpec().getType()).isEqualTo("ClusterIP"));
    }

    private static String target(Manifests manifests, IngressBackend backend) {
        return ports(manifests, backend.getService().getName()).stream()
                .filter(port ->
                        port.getName().equals(backend.getService().getPort().getName()))
                .map(port -> port.getTargetPort().getStrVal())
                .findFirst()
                .orElse("none");
    }

    private static java.util.List<ServicePort> ports(Manifests manifests, String service) {
        return manifests.one(Service.class, service).getSpec().getPorts();
    }
}
