package fr.gisement.training;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trainer, a room or a teacher would be in two sessions at once. */
public final class TrainingClashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is taken. */
    public enum Kind {
        TRAINER,
        ROOM,
        TEACHER
    }

    /**
     * A session as it is called: what is taught, and when.
     *
     * @param circonscription the name of the other circonscription it is of; null for the current one
     */
    public record Named(
            String title,
            Instant start,
            Instant end,
            @Nullable String circonscription) {}

    private final Kind kind;
    private final String who;
    private final transient Named asked;
    private final transient @Nullable Named other;

    TrainingClashException(Kind kind, String who, Named asked, @Nullable Named other) {
        super("%s %s: %s and %s".formatted(kind, who, asked, other));
        this.kind = kind;
        this.who = who;
        this.asked = asked;
        this.other = other;
    }

    public Kind kind() {
        return kind;
    }

    /** The trainer's or teacher's name, or the room's. */
    public String who() {
        return who;
    }

    /** The session that was asked for. */
    public Named asked() {
        return asked;
    }

    /**
     * The session that is there already. Empty when it is of another circonscription and whoever asks is neither a trainer
     * there nor the one whose time it takes: then that it is there is all they may know.
     */
    public Optional<Named> other() {
        return Optional.ofNullable(other);
    }
}
