package fr.gisement.onboarding.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded import.
 *
 * @param fileName of the directory
 * @param fileSha256 identifies the directory's content
 * @param staffFileName of the staff file, if there was one
 * @param staffFileSha256 identifies the staff file's content
 * @param summary its figures in one French sentence
 * @param endedAt null while it runs, or while it waits to be taken up again
 */
public record ImportRun(
        UUID id,
        State state,
        String fileName,
        String fileSha256,
        @Nullable String staffFileName,
        @Nullable String staffFileSha256,
        String summary,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** How far an import is. */
    public enum State {
        /** Under way, or interrupted: it can be resumed. */
        RUNNING,
        /** Everything was done. */
        DONE,
        /** Ended, and some tenants could not be done: importing the file again tries those again. */
        FAILED,
        /** Being taken back, or interrupted in that: undoing again goes on. */
        UNDOING,
        /** Taken back. */
        UNDONE
    }
}
