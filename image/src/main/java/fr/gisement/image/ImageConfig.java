package fr.gisement.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How an engine is to run an image.
 *
 * @param user as {@code uid:gid}
 * @param folder where its process begins
 */
public record ImageConfig(
        String user,
        List<String> entrypoint,
        List<String> arguments,
        Map<String, String> environment,
        String folder,
        TreeSet<String> ports,
        Map<String, String> labels,
        String created) {

    static ImageConfig of(JsonNode image) {
        JsonNode config = image.path("config");
        Map<String, String> environment = new LinkedHashMap<>();
        for (String variable : texts(config.path("Env"))) {
            environment.put(
                    variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        Map<String, String> labels = new LinkedHashMap<>();
        config.path("Labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString()));
        return new ImageConfig(
                config.path("User").asString(""),
                texts(config.path("Entrypoint")),
                texts(config.path("Cmd")),
                environment,
                config.path("WorkingDir").asString("/"),
                new TreeSet<>(config.path("ExposedPorts").propertyNames()),
                labels,
                image.path("created").asString(""));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
