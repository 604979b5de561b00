package fr.gisement.year;

import fr.gisement.followup.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school's year: what its trainer did for it and what it did itself. People are named by their mail.
 *
 * @param knownSince when its people were imported
 * @param told when it last told of something it did; null when it never did
 */
public record SchoolWay(
        String slug,
        String uai,
        Instant knownSince,
        @Nullable Instant told,
        List<Follow> follows,
        List<Mark> marks,
        List<Block> blocks,
        List<Referent> referents,
        List<Visit> visits,
        List<Task> tasks,
        List<Note> notes,
        List<Help> helps,
        List<Access> accesses,
        List<ClassRoom> classes,
        List<Article> articles,
        List<AccountUse> accounts) {

    record Follow(String trainer, Instant since, @Nullable Instant until) {}

    /** @param by null when the platform saw it */
    record Mark(
            Stage stage,
            Instant at,
            @Nullable String by,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {

        boolean live() {
            return undoneAt == null;
        }
    }

    record Block(
            String reason,
            LocalDate nextOn,
            Instant since,
            String by,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}

    record Referent(String person, Instant since, @Nullable Instant until, String by) {}

    record Visit(
            UUID id,
            String kind,
            Instant at,
            String trainer,
            String aim,
            @Nullable Instant doneAt,
            @Nullable Instant droppedAt,
            Instant createdAt) {}

    record Task(
            String title,
            LocalDate dueOn,
            String trainer,
            @Nullable Instant doneAt,
            Instant createdAt) {}

    record Note(UUID id, @Nullable UUID visit, String author, String body, Instant at) {}

    /** @param chosen which slot, from 1; null for none */
    record Help(
            UUID id,
            String askedBy,
            Instant askedAt,
            String topic,
            String words,
            List<Slot> slots,
            String state,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable Integer chosen,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    record Slot(LocalDate day, String part, @Nullable LocalTime at) {}

    record Access(UUID id, String trainer, String by, Instant at, Instant until, UUID help, List<Look> looks) {}

    record Look(Instant at, String kind, String title, String path) {}

    record ClassRoom(int year, String name, String level, String teacher, Instant createdAt) {}

    /** @param schoolClass its place in the list of classes */
    record Article(int schoolClass, String author, String title, String body, Instant at) {}

    record AccountUse(String person, Instant activatedAt, Instant lastSignIn) {}

    /** What was noted last and not taken back; null when the stage was never reached. */
    @Nullable
    Instant reached(Stage stage) {
        return marks.stream()
                .filter(it -> it.live() && it.stage() == stage)
                .map(Mark::at)
                .findAny()
                .orElse(null);
    }
}
