package fr.gisement.app;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a piece of work has come: one line that is written over on a screen, a line every tenth part elsewhere. Safe
 * for use by several threads.
 */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

    private final Terminal terminal;
    private final String label;
    private final LongSupplier nanoTime;
    private final long start;
    private long drawnAt;
    private long tenthsTold = -1;
    private int drawnLength;
    private boolean open;

    ProgressBar(Terminal terminal, String label) {
        this(terminal, label, System::nanoTime);
    }

    ProgressBar(Terminal terminal, String label, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.label = label;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.drawnAt = start - REDRAW_NANOS;
    }

    /** Tells how much of the whole is done; may be called as often as one likes. */
    synchronized void update(long done, long total) {
        if (total <= 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (terminal.redraws()) {
            if (now - drawnAt >= REDRAW_NANOS || done >= total) {
                drawnAt = now;
                redraw(line(done, total, now - start));
            }
        } else if (done * 10 / total > tenthsTold) {
            tenthsTold = done * 10 / total;
            terminal.out().println(line(done, total, now - start));
        }
    }

    /** Leaves the last line standing. */
    @Override
    public synchronized void close() {
        if (open) {
            terminal.out().println();
            open = false;
        }
    }

    private void redraw(String line) {
        String padding = " ".repeat(Math.max(0, drawnLength - line.length()));
        terminal.out().print("\r" + line + padding);
        terminal.out().flush();
        drawnLength = line.length();
        open = true;
    }

    private String line(long done, long total, long nanos) {
        int filled = (int) (done * WIDTH / total);
        double seconds = nanos / 1e9;
        double rate = seconds > 0 ? done / seconds : 0;
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        Locale locale = terminal.messages().locale();
        String count = String.format(locale, "%s %s %3d %%  %,d/%,d", label, bar, done * 100 / total, done, total);
        if (done == 0 || rate == 0) {
            return count;
        }
        String pace = String.format(locale, "  %.1f/s  ", rate);
        return count
                + pace
                + (done < total
                        ? terminal.messages().get("progress.remaining", time((total - done) / rate))
                        : terminal.messages().get("progress.took", time(seconds)));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : "%d min %02d s".formatted(whole / 60, whole % 60);
    }
}
