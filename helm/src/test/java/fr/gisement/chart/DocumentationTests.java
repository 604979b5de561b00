package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What operators read says what the chart does. {@code -Dgisement.chart.write=true} writes the table of values anew.
 */
class DocumentationTests {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- values: begin -->\n";
    private static final String END = "<!-- values: end -->";
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][A-Za-z0-9]*):.*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    private final Schema schema = Schema.read();
    private final JsonNode defaults = new ObjectMapper().valueToTree(Chart.yaml(Chart.FOLDER.resolve("values.yaml")));

    @Test
    void everyValueIsDescribed() {
        assertThat(schema.values())
                .hasSizeGreaterThan(150)
                .allSatisfy(value ->
                        assertThat(value.description()).as(value.path()).isNotBlank());
    }

    @Test
    void theSchemaAndTheValuesNameTheSame() {
        assertThat(schema.leaves())
                .allSatisfy(value -> assertThat(defaults.at("/" + value.path().replace('.', '/'))
                                .isMissingNode())
                        .as(value.path())
                        .isFalse());
        assertThat(schema.values().stream().map(Schema.Value::path))
                .containsExactlyInAnyOrderElementsOf(comments().keySet());
    }

    @Test
    void theCommentsOfTheValuesSayWhatTheSchemaSays() {
        Map<String, String> comments = comments();

        assertThat(schema.values())
                .allSatisfy(value -> assertThat(comments).containsEntry(value.path(), value.description()));
    }

    @Test
    void theReadmesTableOfValuesIsOfTheSchemaAndTheValues() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("gisement.chart.write")) {
            Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end)).isEqualTo(table());
        }
    }

    @ParameterizedTest
    @EnumSource(Installation.class)
    void theNotesCountConnectionsAsTheReadmeDoes(Installation installation) {
        Sizing sizing = Sizing.of(installation.chosen());

        assertThat(Chart.notes(installation.chosen()))
                .contains("max_connections of %d at least".formatted(sizing.connections()));
    }

    @ParameterizedTest
    @EnumSource(value = Installation.class, names = "MINIMAL", mode = EnumSource.Mode.EXCLUDE)
    void theReadmesTableOfConnectionsIsRight(Installation installation) {
        Sizing sizing = Sizing.of(installation.chosen());

        assertThat(Chart.read(README).lines())
                .anyMatch(line ->
                        line.startsWith("| `values-" + installation.name().toLowerCase(java.util.Locale.ROOT))
                                && line.endsWith("| %d | %d | %d | **%d** |"
                                        .formatted(
                                                sizing.perProcess(),
                                                sizing.webProcesses(),
                                                sizing.workers(),
                                                sizing.connections())));
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<Path> pages = new ArrayList<>(Chart.list(Path.of("runbooks")));
        pages.add(README);
        assertThat(pages).allSatisfy(page -> {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                assertThat(page.resolveSibling(links.group(1))).exists();
            }
        });
    }

    private String table() {
        return schema.values().stream()
                .map(value -> (value.isGroup() ? "| **%s** | %s | %s |" : "| `%s` | %s | %s |")
                        .formatted(value.path(), escaped(value.description()), shown(value)))
                .collect(Collectors.joining("\n", "| value | what | default |\n|---|---|---|\n", "\n"));
    }

    private String shown(Schema.Value value) {
        JsonNode given = defaults.at("/" + value.path().replace('.', '/'));
        return value.isGroup() || (given.isTextual() && given.asText().isEmpty())
                ? ""
                : "`" + escaped(plain(given)) + "`";
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }

    /** The comment above each key of values.yaml that has one. */
    private static Map<String, String> comments() {
        Map<String, String> comments = new TreeMap<>();
        Deque<String> path = new ArrayDeque<>();
        String comment = "";
        for (String line :
                Chart.read(Chart.FOLDER.resolve("values.yaml")).lines().toList()) {
            Matcher key = KEY.matcher(line);
            if (line.strip().startsWith("#")) {
                comment = line.strip().substring(1).strip();
            } else if (key.matches() && !comment.isEmpty()) {
                while (path.size() > key.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(key.group(2));
                comments.put(String.join(".", path), comment);
                comment = "";
            }
        }
        return comments;
    }
}
