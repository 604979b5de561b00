package fr.gisement.installation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the operating system. */
final class Programs {

    static final File NOWHERE = new File("/dev/null");

    private Programs() {}

    static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * What to put before a program that refuses to run as root: a user namespace, in which it is nobody and the files
     * stay root's.
     *
     * @return empty when this user is not root; no value when root has no such way
     */
    static Optional<List<String>> withoutRoot() throws IOException, InterruptedException {
        if (!runs("sh", "-c", "test \"$(id -u)\" = 0")) {
            return Optional.of(List.of());
        }
        return runs("unshare", "-U", "sh", "-c", "test \"$(id -u)\" != 0")
                ? Optional.of(List.of("unshare", "-U"))
                : Optional.empty();
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        if (find(command[0]).isEmpty()) {
            return false;
        }
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
