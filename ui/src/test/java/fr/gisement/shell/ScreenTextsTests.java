package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.shell.ScreenSources.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands on the screens of every module comes from their bundles, and what stands in the bundles is on a screen. */
class ScreenTextsTests {

    private static final Pattern ASKED = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
    /** Words: a capital and small letters, or letters that only French has. */
    private static final Pattern SENTENCE = Pattern.compile("^[A-ZÀ-Ý][a-zà-ÿ]+|[à-ÿœ’]");
    /** What never reaches a screen, or has no other name in any language. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("\\blog\\.|Exception\\(|@PreAuthorize|requireNonNull|IllegalState");

    private static final Pattern NAME = Pattern.compile("Gisement|Europe/Paris|[A-Z][A-Za-z]*(-[A-Z][A-Za-z]*)+");

    private final MessageBundles bundles = new MessageBundles();
    private final Set<String> keys = bundles.texts(Locale.FRENCH).keySet();

    @Test
    void theBundlesOfEveryModuleAreSpoken() throws Exception {
        var features = new HashSet<String>();
        for (Path root : ScreenSources.roots()) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.endsWith("screens_fr.properties"))
                        .map(file -> file.getName(file.getNameCount() - 2).toString())
                        .forEach(features::add);
            }
        }
        assertThat(features).contains("components", "console", "portal");
        assertThat(features)
                .allSatisfy(feature -> assertThat(keys)
                        .as("the texts of %s", feature)
                        .anySatisfy(key -> assertThat(key.split("\\.")).contains(feature)));
    }

    @Test
    void everyTextThatAScreenAsksForIsThere() {
        Stream<String> asked = ScreenSources.java().stream()
                .flatMap(source -> ASKED.matcher(source.code()).results())
                .map(found -> found.group(1));
        assertThat(Stream.concat(asked, ScreenSources.keysOfTemplates().stream())
                        .filter(key -> !key.endsWith(".")))
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void everyTextIsAskedForBySomeScreen() {
        var literals = new HashSet<>(ScreenSources.keysOfTemplates());
        ScreenSources.java().forEach(source -> literals.addAll(source.literals()));
        // a key put together from a state: the part before it is written, with its dot or without
        List<String> beginnings = literals.stream()
                .map(literal -> literal.replaceFirst("%.*", ""))
                .filter(literal -> literal.matches("[a-z][A-Za-z]*\\.([A-Za-z]+\\.)*"))
                .toList();
        assertThat(keys.stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> !literals.contains(key.substring(0, key.lastIndexOf('.'))))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void noScreenSpeaksWithoutItsBundle() {
        List<Source> screens =
                ScreenSources.java().stream().filter(Source::drawsScreens).toList();
        assertThat(screens).hasSizeGreaterThan(20);
        assertThat(screens.stream()
                        .flatMap(source -> spoken(source).stream()
                                .map(sentence -> source.file().getFileName() + " says " + sentence)))
                .isEmpty();
    }

    @Test
    void aSentenceInTheSourceWouldBeSeen() {
        assertThat(spoken(new Source(Path.of("A"), "add(new H1(\"Mes espaces\")); log.info(\"Nothing to see\");")))
                .containsExactly("Mes espaces");
        assertThat(spoken(new Source(Path.of("B"), "new Span(\"supprimé\"); header(\"Cache-Control\");")))
                .containsExactly("supprimé");
    }

    private static List<String> spoken(Source source) {
        return Stream.of(source.code().split(";"))
                .filter(statement -> !NOT_SHOWN.matcher(statement).find())
                .flatMap(statement -> new Source(source.file(), statement).literals().stream())
                .filter(literal -> SENTENCE.matcher(literal).find())
                .filter(literal -> !NAME.matcher(literal).matches())
                .toList();
    }
}
