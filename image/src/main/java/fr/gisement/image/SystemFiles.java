package fr.gisement.image;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few files of this machine that a Java runtime needs beside itself: the C library and its loader, and what says
 * where they come from. Only a system with Debian's package database can tell that.
 */
final class SystemFiles {

    static final String QUERY = "dpkg-query";

    private static final Pattern LIBRARY = Pattern.compile("(?:=>)?\\s*(/\\S+) \\(0x[0-9a-f]+\\)");

    /** Not linked to, yet asked for by older C libraries when a name is looked up. */
    private static final List<String> NAME_SERVICE = List.of("libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2");

    private final NavigableMap<String, Path> files = new TreeMap<>();
    private final NavigableSet<String> packages = new TreeSet<>();

    /** @param query the program that asks Debian's package database */
    static void require(String query) {
        if (Programs.outcome(List.of(query, "--version")).code() != 0) {
            throw new ImageException(ExitCode.MISSING, "base.systemUnknown", query);
        }
    }

    /** @param runtime the Java runtime */
    static SystemFiles of(Path runtime) throws IOException {
        SystemFiles system = new SystemFiles();
        system.addLibraries(runtime);
        system.addIfThere("/usr/lib/os-release");
        system.addIfThere("/usr/lib/locale/C.utf8/LC_CTYPE");
        return system;
    }

    /** Where each file goes in the image, and where it is here. */
    NavigableMap<String, Path> files() {
        return files;
    }

    /** Debian's packages that the files come from. */
    NavigableSet<String> packages() {
        return packages;
    }

    /** What Debian's package database says of a package, as scanners of images read it. */
    static String status(String name) {
        return Programs.run(List.of(QUERY, "--status", name)) + "\n";
    }

    private void addLibraries(Path runtime) throws IOException {
        NavigableSet<String> libraries = new TreeSet<>();
        for (Path binary : binaries(runtime)) {
            Matcher matcher = LIBRARY.matcher(
                    Programs.outcome(List.of("ldd", binary.toString())).text());
            while (matcher.find()) {
                if (!matcher.group(1).startsWith(runtime.toString())) {
                    libraries.add(matcher.group(1));
                }
            }
        }
        for (String library : libraries) {
            add(library);
            if (library.contains("/libc.so")) {
                for (String name : NAME_SERVICE) {
                    addIfThere(Path.of(library).resolveSibling(name).toString());
                }
            }
        }
    }

    private static List<Path> binaries(Path runtime) throws IOException {
        List<Path> binaries = new ArrayList<>(List.of(runtime.resolve("bin/java")));
        for (String folder : List.of("lib", "lib/server")) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(runtime.resolve(folder), "*.so")) {
                found.forEach(binaries::add);
            }
        }
        return binaries;
    }

    private void addIfThere(String file) throws IOException {
        if (Files.exists(Path.of(file))) {
            add(file);
        }
    }

    private void add(String file) throws IOException {
        Path real = Path.of(file).toRealPath();
        files.put(file, real);
        owner(file)
                .or(() -> owner(real.toString()))
                .or(() -> ownerBeforeMerge(real))
                .ifPresent(owner -> {
                    if (packages.add(owner)) {
                        Path copyright = Path.of("/usr/share/doc", owner, "copyright");
                        if (Files.exists(copyright)) {
                            files.put(copyright.toString(), copyright);
                        }
                    }
                });
    }

    /** Some packages still name their files in /lib where the system has moved it under /usr. */
    private static Optional<String> ownerBeforeMerge(Path real) {
        return real.startsWith("/usr/lib") ? owner(real.toString().substring("/usr".length())) : Optional.empty();
    }

    private static Optional<String> owner(String file) {
        Programs.Outcome outcome = Programs.outcome(List.of(QUERY, "--search", file));
        return outcome.code() == 0
                ? Optional.of(outcome.text().substring(0, outcome.text().indexOf(':')))
                : Optional.empty();
    }
}
