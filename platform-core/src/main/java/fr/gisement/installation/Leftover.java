package fr.gisement.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that a killed application left running on its data.
 *
 * <p>A process id in a file proves nothing, for the system gives ids again: the process counts only if its command line
 * names the data.
 */
final class Leftover {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);

    /** PostgreSQL writes everything down before it ends: with thousands of tables on a slow disk that takes minutes. */
    private static final int TENTHS_BEFORE_FORCE = 3000;

    private final ProcessHandle process;
    private final String data;

    private Leftover(ProcessHandle process, String data) {
        this.process = process;
        this.data = data;
    }

    /** The process that a pid file names, if it still runs on the data. */
    static Optional<Leftover> of(Path pidFile, Path data) {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .map(process -> new Leftover(process, data.toString()))
                .filter(Leftover::runs);
    }

    /** Whether a pid file names a process that lives and is none of ours. */
    static boolean strangerAt(Path pidFile, Path data) {
        return pid(pidFile)
                        .flatMap(ProcessHandle::of)
                        .filter(ProcessHandle::isAlive)
                        .isPresent()
                && of(pidFile, data).isEmpty();
    }

    /** Ends it: by a signal first, by force when it does not follow within five minutes. */
    void stop(String name, String signal) throws IOException, InterruptedException {
        LOG.warn(
                "{} was left running by an application that was killed (process {}): stopping it", name, process.pid());
        ChildProcess.signal(signal, process.pid());
        for (int tenths = 0; runs(); tenths++) {
            if (tenths == TENTHS_BEFORE_FORCE) {
                process.destroyForcibly();
            }
            Thread.sleep(100);
        }
    }

    /**
     * Waits until no process works in the data any more: those of a server that was killed outlive it for as long as
     * they take to notice. Looks where the system shows such things, in {@code /proc}.
     */
    static void awaitOrphans(Path data) throws IOException, InterruptedException {
        Path place = data.toRealPath();
        for (int tenths = 0; tenths < TENTHS_BEFORE_FORCE && orphans(place); tenths++) {
            Thread.sleep(100);
        }
    }

    private static boolean orphans(Path data) {
        return ProcessHandle.allProcesses().anyMatch(process -> {
            try {
                return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                        .equals(data);
            } catch (IOException e) {
                return false; // gone meanwhile, somebody else's, or not Linux
            }
        });
    }

    private boolean runs() {
        return process.isAlive() && commandLine().contains(data);
    }

    /** Java's own view loses a command line that the process rewrote, as Redis does. */
    private String commandLine() {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.readString(file).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse(""); // gone meanwhile, or not Linux
        }
    }

    private static Optional<Long> pid(Path pidFile) {
        try (var lines = Files.lines(pidFile, StandardCharsets.UTF_8)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
