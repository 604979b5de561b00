package fr.gisement.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programs of this machine, run to their end. */
final class Programs {

    private Programs() {}

    /** A program of the JDK we run on. */
    static String jdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** What it prints; a failure of it is one of ours. */
    static String run(List<String> command) {
        Outcome outcome = outcome(command);
        if (outcome.code() != 0) {
            throw new ImageException(ExitCode.FAILED, "step.failed", String.join(" ", command), outcome.text());
        }
        return outcome.text();
    }

    /** How it ended and what it printed; code 127 when there is no such program. */
    static Outcome outcome(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text.strip());
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        }
    }

    record Outcome(int code, String text) {}
}
