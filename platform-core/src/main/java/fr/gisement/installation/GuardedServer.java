package fr.gisement.installation;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server with somebody who starts it again when it dies. */
final class GuardedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedServer.class);
    private static final Duration STOP = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Server server;
    private final Thread guard;
    private volatile Process process;
    private volatile boolean stopping;

    private GuardedServer(Server server, Process process) {
        this.server = server;
        this.process = process;
        this.guard = Thread.ofVirtual().name("guard-" + server.name()).unstarted(this::watch);
    }

    /** Starts the server and its guard; returns once the server answers. */
    static GuardedServer start(Server server) throws IOException, InterruptedException {
        GuardedServer guarded = new GuardedServer(server, server.launch());
        guarded.guard.start();
        return guarded;
    }

    long pid() {
        return process.pid();
    }

    private void watch() {
        try {
            while (true) {
                process.waitFor();
                if (stopping) {
                    return;
                }
                LOG.warn("{} died (exit code {}): starting it again", server.name(), process.exitValue());
                restart();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it runs, more and more slowly: its disk may be full, its last processes may still be going. */
    private void restart() throws InterruptedException {
        Duration pause = Duration.ofMillis(100);
        while (!stopping) {
            try {
                Process fresh = server.launch();
                process = fresh;
                if (stopping) {
                    server.askToStop(fresh); // the stop came while it was starting
                }
                LOG.info("{} runs again", server.name());
                return;
            } catch (IOException | InstallationException e) {
                LOG.error("{} could not be started again: {}", server.name(), e.getMessage());
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Stops the server in order, by force if it does not follow within five minutes. */
    @Override
    public void close() {
        stopping = true;
        try {
            server.askToStop(process);
            guard.join(STOP);
            if (process.isAlive()) {
                LOG.warn("{} does not stop: ending it by force", server.name());
                process.destroyForcibly().waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be asked to stop", server.name(), e);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
