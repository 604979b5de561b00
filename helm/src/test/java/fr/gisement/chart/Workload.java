package fr.gisement.chart;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever becomes a pod. */
record Workload(String component, ObjectMeta podMetadata, PodSpec pod) {

    static final String COMPONENT = "app.kubernetes.io/component";

    static List<Workload> of(Manifests manifests) {
        return manifests.all().stream().flatMap(Workload::of).toList();
    }

    static Workload of(Manifests manifests, String component) {
        return of(manifests).stream()
                .filter(workload -> workload.component.equals(component))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pod is " + component));
    }

    private static Stream<Workload> of(HasMetadata manifest) {
        return switch (manifest) {
            case Deployment deployment -> Stream.of(of(deployment.getSpec().getTemplate()));
            case Job job -> Stream.of(of(job.getSpec().getTemplate()));
            case CronJob job ->
                Stream.of(of(job.getSpec().getJobTemplate().getSpec().getTemplate()));
            case Pod pod -> Stream.of(of(pod.getMetadata(), pod.getSpec()));
            default -> Stream.empty();
        };
    }

    private static Workload of(PodTemplateSpec template) {
        return of(template.getMetadata(), template.getSpec());
    }

    private static Workload of(ObjectMeta metadata, PodSpec spec) {
        return new Workload(metadata.getLabels().getOrDefault(COMPONENT, "?"), metadata, spec);
    }

    List<Container> containers() {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    Container container() {
        return pod.getContainers().getFirst();
    }

    /** The plain values of its environment. */
    Map<String, String> environment() {
        Map<String, String> values = new TreeMap<>();
        for (EnvVar variable : container().getEnv()) {
            if (variable.getValue() != null) {
                values.put(variable.getName(), variable.getValue());
            }
        }
        return values;
    }

    /** The Secrets its environment is filled from: variable, then Secret/key. */
    Map<String, String> secretEnvironment() {
        Map<String, String> values = new TreeMap<>();
        for (EnvVar variable : container().getEnv()) {
            SecretKeySelector secret = secret(variable);
            if (secret != null) {
                values.put(variable.getName(), secret.getName() + "/" + secret.getKey());
            }
        }
        return values;
    }

    private static @Nullable SecretKeySelector secret(EnvVar variable) {
        return variable.getValueFrom() == null ? null : variable.getValueFrom().getSecretKeyRef();
    }
}
