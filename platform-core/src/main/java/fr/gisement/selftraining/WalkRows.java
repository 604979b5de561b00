package fr.gisement.selftraining;

import fr.gisement.identity.PersonId;
import fr.gisement.training.FinishedPaths;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the teachers of the current circonscription are in paths of either catalogue. */
@Repository
@Transactional(readOnly = true)
class WalkRows {

    private final JdbcClient tenant;
    private final FinishedPaths finished;

    WalkRows(JdbcClient tenant, FinishedPaths finished) {
        this.tenant = tenant;
        this.finished = finished;
    }

    Map<PathId, Walk> of(PersonId person) {
        return tenant
                .sql("""
                        select w.path_id, w.passed, w.answered, a.finished_at
                        from training_path_walk w left join training_alone a using (person_id, path_id)
                        where w.person_id = :person""")
                .param("person", person.value())
                .query((row, index) -> Map.entry(
                        new PathId(row.getObject("path_id", UUID.class)),
                        new Walk(steps(row, "passed"), steps(row, "answered"), moment(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    void answered(PersonId person, PathId path, StepId step) {
        add(person, path, step, "answered");
    }

    /** @param last whether nothing is left to pass */
    @Transactional
    void passed(PersonId person, TrainingPath path, StepId step, boolean last, Instant now) {
        add(person, path.id(), step, "passed");
        if (last) {
            finished(person, path, now);
        }
    }

    /** Notes once that nothing of a path is left to pass. */
    @Transactional
    void finished(PersonId person, TrainingPath path, Instant now) {
        finished.note(person, path.id().value(), path.module(), path.title(), now);
    }

    private void add(PersonId person, PathId path, StepId step, String column) {
        tenant.sql("""
                        insert into training_path_walk as w (person_id, path_id, %1$s) values (:person, :path, array[:step])
                        on conflict (person_id, path_id) do update
                            set %1$s = case when w.%1$s @> excluded.%1$s then w.%1$s else w.%1$s || excluded.%1$s end,
                                moved_at = now()""".formatted(column))
                .param("person", person.value())
                .param("path", path.value())
                .param("step", step.value())
                .update();
    }

    private static Set<StepId> steps(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((UUID[]) array.getArray()).map(StepId::new).collect(Collectors.toSet());
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("finished_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
