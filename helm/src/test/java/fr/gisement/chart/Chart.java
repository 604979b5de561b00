package fr.gisement.chart;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The chart, rendered by the Helm engine itself. The engine's own template command leaves hooks out; so a copy of the
 * chart is rendered in which hooks look like anything else, and what they are is put back into the text.
 */
final class Chart {

    static final Path FOLDER = Path.of("gisement");
    static final String RELEASE = "ent";
    static final String NAMESPACE = "schools";
    private static final String KUBERNETES = "1.34.0";

    private Chart() {}

    /** Everything that the chart can make, switched on. */
    static Map<String, Object> everything() {
        return changed(
                Installation.LARGE.chosen(),
                "gateway.enabled",
                false,
                "ingress.enabled",
                true,
                "backup.enabled",
                true,
                "mail.host",
                "smtp.example.fr",
                "mail.from",
                "ent@example.fr",
                "mail.existingSecret",
                "gisement-mail");
    }

    static Map<String, Object> changed(Map<String, Object> values, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            put(values, (String) changes[i], changes[i + 1]);
        }
        return values;
    }

    static Manifests render(Map<String, Object> values) {
        return render(RELEASE, values);
    }

    static Manifests render(String release, Map<String, Object> values) {
        return new Manifests(template(release, values));
    }

    /** @throws RuntimeException with the engine's own words when the values are refused */
    static String template(String release, Map<String, Object> values) {
        return template(HooksShown.FOLDER, release, values).replace(HooksShown.MARK, HooksShown.HOOK);
    }

    static String template(Path folder, String release, Map<String, Object> values) {
        return withFile(
                values,
                file -> new Helm(folder)
                        .template()
                        .withName(release)
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(KUBERNETES)
                        .withValuesFile(file)
                        .call());
    }

    private static final class HooksShown {

        static final String HOOK = "helm.sh/hook";
        static final String MARK = "shown.helm.sh/hook";
        static final Path FOLDER = copy();

        private static Path copy() {
            Path copy = Path.of("target", "chart-with-hooks-shown");
            delete(copy);
            try (Stream<Path> files = Files.walk(Chart.FOLDER)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path place = copy.resolve(Chart.FOLDER.relativize(file));
                    Files.createDirectories(place.getParent());
                    Files.writeString(place, Files.readString(file).replace(HOOK, MARK));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return copy;
        }
    }

    private static void delete(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What an operator reads after the installation. */
    static String notes(Map<String, Object> values) {
        return withFile(
                values,
                file -> new Helm(FOLDER)
                        .install()
                        .clientOnly()
                        .dryRun()
                        .withName(RELEASE)
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(KUBERNETES)
                        .withValuesFile(file)
                        .call()
                        .getOutput());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(Path file) {
        return map(Serialization.unmarshal(read(file), Object.class));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static void put(Map<String, Object> values, String path, Object value) {
        List<String> names = Arrays.asList(path.split("\\."));
        Map<String, Object> place = values;
        for (String name : names.subList(0, names.size() - 1)) {
            place = map(place.computeIfAbsent(name, key -> new LinkedHashMap<>()));
        }
        place.put(names.getLast(), value);
    }

    static void merge(Map<String, Object> values, Map<String, Object> over) {
        over.forEach((name, value) -> {
            if (value instanceof Map && values.get(name) instanceof Map<?, ?> below) {
                merge(map(below), map(value));
            } else {
                values.put(name, value);
            }
        });
    }

    private interface Rendering<T> {
        T from(Path values);
    }

    private static <T> T withFile(Map<String, Object> values, Rendering<T> rendering) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                Files.writeString(file, Serialization.asYaml(values));
                return rendering.from(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
