package fr.gisement.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Looks for words in bytes, as whoever downloads an image could. */
final class Traces {

    private static final int BLOCK = 1 << 16;

    private Traces() {}

    /** Which of the words stand in a file. */
    static List<String> in(Path file, Collection<String> words) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return in(stream, words);
        }
    }

    /** Which of the words stand in a stream. */
    static List<String> in(InputStream stream, Collection<String> words) throws IOException {
        NavigableSet<String> found = new TreeSet<>();
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        InputStream buffered = new BufferedInputStream(stream);
        String kept = "";
        for (byte[] block = buffered.readNBytes(BLOCK); block.length > 0; block = buffered.readNBytes(BLOCK)) {
            String text = kept + new String(block, StandardCharsets.ISO_8859_1);
            words.stream().filter(text::contains).forEach(found::add);
            kept = text.substring(Math.max(0, text.length() - longest));
        }
        return List.copyOf(found);
    }
}
