package fr.gisement.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that does not outlive this process: a small shell between the two waits at a pipe, and ends the program when
 * the pipe breaks, whatever this process died of. Ctrl-C in the terminal does not reach it.
 */
final class SupervisedProcess {

    /** A shell's background jobs read from nowhere, so the pipe is kept under another number. */
    private static final String SUPERVISOR = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            echo "$child" >"$0.new" && mv "$0.new" "$0"
            (read -r _ <&3; kill -TERM "$child") 2>/dev/null &
            watch=$!
            wait "$child"
            code=$?
            kill "$watch" 2>/dev/null
            exit "$code"
            """;

    private static final Duration TO_START = Duration.ofSeconds(10);

    private final Process supervisor;
    private final long pid;

    private SupervisedProcess(Process supervisor, long pid) {
        this.supervisor = supervisor;
        this.pid = pid;
    }

    /**
     * Starts a program.
     *
     * @param environment all that it gets
     * @param log its output goes to the end of this file
     */
    static SupervisedProcess start(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Path pidFile = log.resolveSibling(log.getFileName() + ".pid");
        Files.deleteIfExists(pidFile);
        List<String> line = new ArrayList<>();
        if (Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(program -> Files.isExecutable(Path.of(program)))) {
            line.add("setsid");
        }
        line.addAll(List.of("sh", "-c", SUPERVISOR, pidFile.toString()));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process supervisor = builder.start();
        return new SupervisedProcess(supervisor, pid(supervisor, pidFile));
    }

    private static long pid(Process supervisor, Path pidFile) throws IOException, InterruptedException {
        long patience = System.nanoTime() + TO_START.toNanos();
        while (!Files.exists(pidFile)) {
            if (System.nanoTime() > patience) {
                supervisor.destroyForcibly();
                throw new IOException("No process was started: " + pidFile);
            }
            supervisor.waitFor(5, TimeUnit.MILLISECONDS);
        }
        return Long.parseLong(Files.readString(pidFile).strip());
    }

    long pid() {
        return pid;
    }

    boolean alive() {
        return supervisor.isAlive();
    }

    /** Asks it to end and returns at once. */
    void askToStop() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }

    /** Ends it at once: it has no time to write anything. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits for its end, however long that takes. */
    int awaitExit() throws InterruptedException {
        return supervisor.waitFor();
    }

    /** Waits for its end, and ends it by force when that takes too long. */
    void awaitEnd(Duration patience) throws InterruptedException {
        if (!supervisor.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            supervisor.waitFor();
        }
    }
}
