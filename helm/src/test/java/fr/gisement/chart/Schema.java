package fr.gisement.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The chart's own schema of its values, laid out as a list. */
record Schema(JsonNode root, List<Value> values) {

    /**
     * A value that an operator may set.
     *
     * @param path its dotted path
     * @param node what the schema says of it, its reference followed
     */
    record Value(String path, String description, JsonNode node) {

        boolean isGroup() {
            return node.has("properties") && !path.endsWith("resources");
        }

        String type() {
            return node.path("type").asText("");
        }
    }

    static Schema read() {
        try {
            JsonNode root = new ObjectMapper()
                    .readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
            List<Value> values = new ArrayList<>();
            collect(root, "", root, values);
            return new Schema(root, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Value> leaves() {
        return values.stream().filter(value -> !value.isGroup()).toList();
    }

    List<Value> groups() {
        return values.stream().filter(Value::isGroup).toList();
    }

    private static void collect(JsonNode root, String path, JsonNode group, List<Value> values) {
        group.path("properties").properties().forEach(entry -> {
            String place = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            Value value =
                    new Value(place, entry.getValue().path("description").asText(), resolved(root, entry.getValue()));
            values.add(value);
            if (value.isGroup()) {
                collect(root, place, value.node, values);
            }
        });
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        JsonNode reference = node.path("allOf").path(0).path("$ref");
        return reference.isMissingNode() ? node : root.at(reference.asText().substring(1));
    }
}
