package fr.gisement.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.installation.DataFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTests {

    @TempDir
    Path root;

    @Test
    void itIsPendingFromTheFirstStartUntilItIsDone() {
        assertThat(demonstration().pending(true, false)).isTrue();
        assertThat(demonstration().pending(false, false)).isTrue();
        demonstration().done();
        assertThat(demonstration().pending(false, false)).isFalse();
    }

    @Test
    void declinedAtTheFirstStartItIsDeclinedForGood() {
        assertThat(demonstration().pending(true, true)).isFalse();
        assertThat(demonstration().pending(false, false)).isFalse();
    }

    @Test
    void aStartThatDeclinesOnlyPutsAnInterruptedOneOff() {
        assertThat(demonstration().pending(true, false)).isTrue();
        assertThat(demonstration().pending(false, true)).isFalse();
        assertThat(demonstration().pending(false, false)).isTrue();
    }

    @Test
    void aFolderThatACommandMadeBeforeAnyStartHasNone() {
        assertThat(demonstration().pending(false, false)).isFalse();
    }

    @Test
    void aYearThatWasAskedForEndsOnThatDayUntilItIsMadeAndIsMadeOnce() {
        LocalDate asked = LocalDate.of(2026, 11, 26);
        assertThat(demonstration().pending(true, false)).isTrue();
        assertThat(demonstration().yearToMake(true, asked)).isEmpty();
        demonstration().done();
        assertThat(demonstration().yearToMake(false, asked)).isEmpty();
        assertThat(demonstration().yearToMake(true, asked)).contains(asked);
        assertThat(demonstration().yearToMake(false, asked.plusDays(2))).contains(asked);
        demonstration().yearDone();
        assertThat(demonstration().yearToMake(true, asked.plusDays(3))).isEmpty();
    }

    private Demonstration demonstration() {
        return new Demonstration(new DataFolder(root));
    }
}
