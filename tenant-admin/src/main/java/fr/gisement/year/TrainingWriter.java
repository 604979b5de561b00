package fr.gisement.year;

import static fr.gisement.year.Batch.row;

import fr.gisement.year.TrainingPlan.Seat;
import fr.gisement.year.TrainingPlan.Session;
import fr.gisement.year.YearPlan.CirconscriptionYear;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the training of a circonscription into its own schema, in the caller's transaction. */
final class TrainingWriter {

    private final Batch batch;
    private final Known known;
    private final CirconscriptionYear year;
    private final Instant morning;

    /** @param morning of the day the year ends on */
    TrainingWriter(Batch batch, Known known, CirconscriptionYear year, Instant morning) {
        this.batch = batch;
        this.known = known;
        this.year = year;
        this.morning = morning;
    }

    void write() throws SQLException {
        UUID someone = year.sessions().isEmpty()
                ? null
                : known.person(year.sessions().getFirst().trainers().getFirst());
        batch.insert(
                "training_module",
                "id, title, objectives, minutes, level, hours, created_by",
                year.modules().stream()
                        .map(it -> row(
                                it.id(), it.title(), it.objectives(), it.minutes(), it.level(), it.hours(), someone)));
        batch.insert(
                "training_session",
                "id, module_id, starts_at, ends_at, room, link, capacity, everybody, walk_ins, counted_minutes, hours,"
                        + " state, reason, sequence, created_by, created_at, changed_at",
                year.sessions().stream().map(this::session));
        batch.insert(
                "training_session_trainer",
                "session_id, person_id",
                each(Session::trainers, (session, mail) -> row(session.id(), known.person(mail))));
        batch.insert(
                "training_invitation",
                "session_id, school_id",
                each(Session::schools, (session, slug) -> row(session.id(), known.school(slug))));
        batch.insert(
                "training_enrolment",
                "session_id, person_id, state, turn, presence, presence_by, presence_at, set_by, set_at,"
                        + " told_sequence, told_times, reminded_at",
                each(Session::seats, this::seat));
        opinions();
        PathWriter paths = new PathWriter(batch);
        if (someone != null) {
            paths.paths("training_path", year.paths().own(), someone);
        }
        paths.walks(year.paths().walks(), known);
    }

    private void opinions() throws SQLException {
        batch.insert(
                "training_evaluation",
                "session_id, useful, able, words",
                each(Session::opinions, (session, it) -> row(session.id(), it.useful(), it.able(), it.words())));
        batch.insert(
                "training_evaluated",
                "session_id, person_id",
                each(Session::answered, (session, mail) -> row(session.id(), known.person(mail))));
        batch.insert(
                "training_ability",
                "person_id, module_id, said_at",
                each(
                        Session::able,
                        (session, mail) ->
                                row(known.person(mail), session.module().id(), session.end())));
    }

    private Batch.Row session(Session it) {
        return row(
                it.id(),
                it.module().id(),
                it.start(),
                it.end(),
                it.room(),
                it.link(),
                it.capacity(),
                it.schools().isEmpty(),
                it.walkIns(),
                it.module().minutes(),
                it.module().hours(),
                it.state(),
                it.reason(),
                it.sequence(),
                known.person(it.trainers().getFirst()),
                it.plannedAt(),
                it.plannedAt());
    }

    /** Whoever has a place to come was told of it: a demonstration writes to nobody. */
    private Batch.Row seat(Session session, Seat it) {
        boolean told = it.enrolled() && !session.cancelled();
        return row(
                session.id(),
                known.person(it.teacher()),
                it.state(),
                it.turn(),
                it.presence(),
                it.presence() == null ? null : it.link() ? "LINK" : "TRAINER",
                it.seen(),
                known.person(it.by()),
                it.at(),
                told ? session.sequence() : null,
                told ? 1 : 0,
                told && session.start().isBefore(morning.plusSeconds(172_800)) ? morning : null);
    }

    private interface Rows<T> {
        Batch.Row of(Session session, T one);
    }

    private interface Many<T> {
        java.util.List<T> of(Session session);
    }

    private <T> Stream<Batch.Row> each(Many<T> many, Rows<T> rows) {
        return year.sessions().stream()
                .flatMap(session -> many.of(session).stream().map(it -> rows.of(session, it)));
    }
}
