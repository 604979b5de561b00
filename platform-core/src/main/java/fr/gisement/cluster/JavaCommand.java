package fr.gisement.cluster;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How this program is started once more, in a process of its own.
 *
 * @param classPath where its classes are
 * @param flags of the Java machine
 * @param mainClass takes the name of the process as its first argument
 */
public record JavaCommand(String classPath, List<String> flags, String mainClass) {

    /** What a fast start and readable output need; the heap is each process's own. */
    private static final List<String> INHERITED = List.of(
            "-XX:AOTCache",
            "-XX:TieredStopAtLevel",
            "-XX:+Use",
            "-Xlog",
            "--enable-native-access",
            "-Dstdout.",
            "-Dstderr.",
            "-Dfile.encoding");

    public JavaCommand {
        flags = List.copyOf(flags);
    }

    /** As this process was started itself. */
    public static JavaCommand asThisProcess(String mainClass) {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> INHERITED.stream().anyMatch(flag::startsWith))
                .toList();
        return new JavaCommand(System.getProperty("java.class.path"), flags, mainClass);
    }

    /** The whole command line. */
    List<String> line(String heap, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.addAll(List.of("-Xmx" + heap, "-Djava.awt.headless=true", "-cp", classPath, mainClass));
        line.addAll(List.of(arguments));
        return line;
    }
}
