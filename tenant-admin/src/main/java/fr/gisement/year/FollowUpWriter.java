package fr.gisement.year;

import static fr.gisement.year.Batch.row;

import fr.gisement.year.SchoolWay.Access;
import fr.gisement.year.SchoolWay.Help;
import fr.gisement.year.YearPlan.CirconscriptionYear;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what the trainers of a circonscription did for its schools into its own schema, in the caller's transaction. */
final class FollowUpWriter {

    private final Batch batch;
    private final Known known;
    private final CirconscriptionYear year;
    private final Instant morning;

    FollowUpWriter(Batch batch, Known known, CirconscriptionYear year, Instant morning) {
        this.batch = batch;
        this.known = known;
        this.year = year;
        this.morning = morning;
    }

    void write() throws SQLException {
        insert(
                "followed_school",
                "school_id, person_id, since, until, set_by",
                SchoolWay::follows,
                (school, it) ->
                        row(school, known.person(it.trainer()), it.since(), it.until(), known.person(it.trainer())));
        insert(
                "stage_mark",
                "school_id, stage, reached_at, noted_by, undone_at, undone_by",
                SchoolWay::marks,
                (school, it) ->
                        row(school, it.stage().name(), it.at(), person(it.by()), it.undoneAt(), person(it.undoneBy())));
        insert(
                "school_block",
                "school_id, reason, next_on, since, set_by, ended_at, ended_by",
                SchoolWay::blocks,
                (school, it) -> row(
                        school,
                        it.reason(),
                        it.nextOn(),
                        it.since(),
                        known.person(it.by()),
                        it.endedAt(),
                        person(it.endedBy())));
        insert(
                "referent",
                "school_id, person_id, since, until, set_by",
                SchoolWay::referents,
                (school, it) -> row(school, known.person(it.person()), it.since(), it.until(), known.person(it.by())));
        road();
        help();
        batch.insert(
                "school_life",
                "school_id, told_at",
                year.schools().stream()
                        .filter(it -> it.told() != null)
                        .map(it -> row(known.school(it.slug()), it.told())));
    }

    private void road() throws SQLException {
        insert(
                "visit",
                "id, school_id, kind, starts_at, person_id, aim, done_at, dropped_at, created_by, created_at",
                SchoolWay::visits,
                (school, it) -> row(
                        it.id(),
                        school,
                        it.kind(),
                        it.at(),
                        known.person(it.trainer()),
                        it.aim(),
                        it.doneAt(),
                        it.droppedAt(),
                        known.person(it.trainer()),
                        it.createdAt()));
        insert(
                "school_task",
                "school_id, title, due_on, person_id, done_at, created_at",
                SchoolWay::tasks,
                (school, it) ->
                        row(school, it.title(), it.dueOn(), known.person(it.trainer()), it.doneAt(), it.createdAt()));
        insert(
                "school_note",
                "id, school_id, visit_id, author_id, body, written_at, kept_at",
                SchoolWay::notes,
                (school, it) ->
                        row(it.id(), school, it.visit(), known.person(it.author()), it.body(), it.at(), it.at()));
    }

    private void help() throws SQLException {
        insert(
                "help_request",
                "id, school_id, asked_by, asked_at, topic, words, state, answered_by, answered_at, answer,"
                        + " chosen_slot, ended_by, ended_at",
                SchoolWay::helps,
                this::request);
        batch.insert(
                "help_slot",
                "request_id, place, day, part, at",
                year.schools().stream().flatMap(it -> it.helps().stream()).flatMap(FollowUpWriter::slots));
        insert(
                "support_hint",
                "school_id, person_id, until",
                it -> it.accesses().stream()
                        .filter(access -> access.until().isAfter(morning))
                        .toList(),
                (UUID school, Access it) -> row(school, known.person(it.trainer()), it.until()));
    }

    private Batch.Row request(UUID school, Help it) {
        return row(
                it.id(),
                school,
                known.person(it.askedBy()),
                it.askedAt(),
                it.topic(),
                it.words(),
                it.state(),
                person(it.answeredBy()),
                it.answeredAt(),
                it.answer(),
                it.chosen(),
                person(it.endedBy()),
                it.endedAt());
    }

    private static Stream<Batch.Row> slots(Help help) {
        return IntStream.range(0, help.slots().size()).mapToObj(i -> {
            SchoolWay.Slot slot = help.slots().get(i);
            return row(help.id(), i + 1, slot.day(), slot.part(), slot.at());
        });
    }

    private @Nullable UUID person(@Nullable String mail) {
        return mail == null ? null : known.person(mail);
    }

    private interface Many<T> {
        List<T> of(SchoolWay school);
    }

    private interface Rows<T> {
        Batch.Row of(UUID school, T one);
    }

    private <T> void insert(String table, String columns, Many<T> many, Rows<T> rows) throws SQLException {
        batch.insert(
                table,
                columns,
                year.schools().stream()
                        .flatMap(school ->
                                many.of(school).stream().map(it -> rows.of(known.school(school.slug()), it))));
    }
}
