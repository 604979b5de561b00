package fr.gisement.chart;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The manifests of one rendering. */
record Manifests(String text, List<HasMetadata> all) {

    Manifests(String text) {
        this(text, documents(text).map(Manifests::read).toList());
    }

    /** Each manifest's own text. */
    static Stream<String> documents(String text) {
        return Arrays.stream(text.split("(?m)^---\\s*$"))
                .filter(document -> document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")));
    }

    private static HasMetadata read(String document) {
        return Serialization.unmarshal(document, HasMetadata.class);
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<HasMetadata> kind(String kind) {
        return all.stream().filter(manifest -> manifest.getKind().equals(kind)).toList();
    }

    /** The one manifest of a type whose name ends so. */
    <T extends HasMetadata> T one(Class<T> type, String ending) {
        List<T> found = all(type).stream()
                .filter(manifest -> manifest.getMetadata().getName().endsWith(ending))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d of %s %s".formatted(found.size(), type.getSimpleName(), ending));
        }
        return found.getFirst();
    }
}
