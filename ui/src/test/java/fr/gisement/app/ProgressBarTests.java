package fr.gisement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTests {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aFileGetsALineEveryTenthPart() {
        TerminalRecording recording = new TerminalRecording(false, Locale.FRENCH);
        advance(recording, 904);

        List<String> lines = recording.out().lines().toList();
        assertThat(lines).hasSize(11);
        assertThat(lines.get(4)).startsWith("Écoles").contains(" 40 %  362/904").contains("reste ");
        assertThat(lines.getLast()).contains("100 %  904/904").contains("en ");
        assertThat(recording.out()).doesNotContain("\r");
    }

    @Test
    void aScreenGetsOneLineThatIsWrittenOver() {
        TerminalRecording recording = new TerminalRecording(true, Locale.FRENCH);
        advance(recording, 904);

        assertThat(recording.out().lines().filter(line -> !line.isBlank())).isNotEmpty();
        assertThat(recording.out()).startsWith("\r").endsWith(System.lineSeparator());
        assertThat(recording.out().chars().filter(c -> c == '\n')).hasSize(1);
        assertThat(List.of(recording.out().split("\r")))
                .hasSizeBetween(50, 200)
                .last()
                .asString()
                .contains("904/904");
    }

    @Test
    void theRateAndTheRemainingTimeFollowFromWhatIsDone() {
        TerminalRecording recording = new TerminalRecording(true, Locale.ENGLISH);
        try (ProgressBar bar = new ProgressBar(recording.terminal(), "Schools", nanos::get)) {
            nanos.set(10_000_000_000L);
            bar.update(50, 1000);
        }
        assertThat(recording.out()).contains("5 %  50/1,000  5.0/s  3 min 10 s left");
    }

    @Test
    void nothingToDoDrawsNothing() {
        TerminalRecording recording = new TerminalRecording(true, Locale.FRENCH);
        try (ProgressBar bar = new ProgressBar(recording.terminal(), "Écoles", nanos::get)) {
            bar.update(0, 0);
        }
        assertThat(recording.out()).isEmpty();
    }

    /** One done every ten milliseconds. */
    private void advance(TerminalRecording recording, int total) {
        try (ProgressBar bar = new ProgressBar(recording.terminal(), "Écoles", nanos::get)) {
            for (int done = 1; done <= total; done++) {
                nanos.addAndGet(10_000_000);
                bar.update(done, total);
            }
        }
    }
}
