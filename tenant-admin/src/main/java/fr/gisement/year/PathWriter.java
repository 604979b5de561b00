package fr.gisement.year;

import static fr.gisement.year.Batch.row;

import fr.gisement.selftraining.PathStep;
import fr.gisement.year.PathPlan.Path;
import fr.gisement.year.PathPlan.Walk;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes paths that teachers follow alone, and how far teachers are; paths of the académie and of others lie alike. */
final class PathWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<PathStep>> STEPS = new TypeReference<>() {};

    private final Batch batch;

    PathWriter(Batch batch) {
        this.batch = batch;
    }

    /**
     * Writes them, published; those that are there already stay as they are.
     *
     * @param table which of the two
     * @param by who wrote them
     */
    void paths(String table, List<Path> paths, UUID by) throws SQLException {
        batch.run(
                """
                insert into %s (id, module_id, title, summary, minutes, steps, state, created_by, created_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), 'PUBLISHED', ?, ?) on conflict do nothing""".formatted(table),
                paths.stream()
                        .map(it -> row(
                                it.id(),
                                it.module(),
                                it.sheet().title(),
                                it.sheet().summary(),
                                it.sheet().minutes(),
                                JSON.writerFor(STEPS).writeValueAsString(it.steps()),
                                by,
                                it.begun())));
    }

    /** Writes the circonscription's own, in its schema. */
    void walks(List<Walk> walks, Known known) throws SQLException {
        batch.run(
                """
                insert into training_path_walk (person_id, path_id, passed, answered, started_at, moved_at)
                values (?, ?, cast(? as uuid[]), cast(? as uuid[]), ?, ?) on conflict do nothing""",
                walks.stream()
                        .map(it -> row(
                                known.person(it.teacher()),
                                it.path().id(),
                                array(it.passedSteps()),
                                array(it.answeredSteps()),
                                it.begun(),
                                it.at())));
        batch.insert(
                "training_alone",
                "person_id, path_id, module_id, title, finished_at",
                walks.stream()
                        .filter(Walk::finished)
                        .map(it -> row(
                                known.person(it.teacher()),
                                it.path().id(),
                                it.path().module(),
                                it.path().sheet().title(),
                                it.at())));
    }

    private static String array(List<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
