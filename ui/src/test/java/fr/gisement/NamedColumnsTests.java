package fr.gisement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A query that takes all columns of a table fails on every open connection ("cached plan must not change result type")
 * as soon as a newer release has added one, while this release still serves beside it.
 */
class NamedColumnsTests {

    private static final Pattern ALL_COLUMNS =
            Pattern.compile("((select|returning) +([a-z_]+\\.)?|, *[a-z_]+\\.)\\*[\\s,]");

    @Test
    void everyQueryNamesTheColumnsThatItReads() {
        List<Path> sources = Stream.of("../platform-core", "../tenant-admin", ".")
                .flatMap(module -> java(Path.of(module, "src", "main", "java")))
                .toList();
        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(sources)
                .noneMatch(source -> ALL_COLUMNS.matcher(read(source)).find());
    }

    @Test
    void aQueryForAllColumnsWouldBeSeen() {
        assertThat(List.of("select a.*, 1 from", "select *\nfrom", "returning * \""))
                .allMatch(query -> ALL_COLUMNS.matcher(query).find());
        assertThat(ALL_COLUMNS.matcher("select count(*) from").find()).isFalse();
    }

    private static Stream<Path> java(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
