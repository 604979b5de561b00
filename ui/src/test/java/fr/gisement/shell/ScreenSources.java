package fr.gisement.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the screens of all modules are written in: Java and the templates of plain pages, without their comments. */
final class ScreenSources {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-zA-Z.]+)");

    private ScreenSources() {}

    record Source(Path file, String code) {

        /** Everything between quotes. */
        List<String> literals() {
            return LITERAL.matcher(code).results().map(found -> found.group(1)).toList();
        }

        boolean drawsScreens() {
            return code.contains("com.vaadin.flow.component") || code.contains("@Controller");
        }
    }

    static List<Source> java() {
        return files(".java");
    }

    /** The keys that the templates of plain pages ask for. */
    static List<String> keysOfTemplates() {
        return files(".html").stream()
                .flatMap(template -> TEMPLATE_KEY.matcher(template.code()).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Every {@code src/main} of the repository, whatever the modules are called. */
    static List<Path> roots() {
        Path repository = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        try (Stream<Path> folders = Files.find(
                repository, 4, (path, about) -> about.isDirectory() && path.endsWith(Path.of("src", "main")))) {
            return folders.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> files(String ending) {
        var sources = new ArrayList<Source>();
        for (Path root : roots()) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(ending)).toList()) {
                    sources.add(new Source(
                            file, COMMENT.matcher(Files.readString(file)).replaceAll("")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }
}
