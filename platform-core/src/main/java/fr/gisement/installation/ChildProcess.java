package fr.gisement.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the programs of the embedded servers. */
final class ChildProcess {

    private static final long LOG_LIMIT = 10L << 20;

    private ChildProcess() {}

    /**
     * A server in a session of its own, so that Ctrl-C in the terminal reaches the application alone, which stops its
     * servers in order.
     */
    static Process startServer(List<String> command, Path folder, Path log) throws IOException {
        List<String> whole = new ArrayList<>();
        if (Programs.find("setsid").isPresent()) {
            whole.add("setsid");
        }
        whole.addAll(command);
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Programs.NOWHERE))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Runs a program to its end; its output goes to the log. */
    static boolean run(List<String> command, Path log) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(Programs.NOWHERE))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor()
                == 0;
    }

    /** Sends a signal that Java has no name for. */
    static void signal(String signal, long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
