package fr.gisement.school;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForTeachers;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.selftraining.MyPath;
import fr.gisement.selftraining.MyPaths;
import fr.gisement.selftraining.PathChangedException;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.QuizOutcome;
import fr.gisement.selftraining.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Goes from the current school up into its circonscription for the paths that a teacher follows alone. */
@Service
@ForTeachers
public class SchoolPaths {

    private final CirconscriptionEntry above;
    private final MyPaths paths;

    SchoolPaths(CirconscriptionEntry above, MyPaths paths) {
        this.above = above;
        this.paths = paths;
    }

    /** What may be followed, the circonscription's own first. */
    public List<MyPath> all() {
        return above.call(paths::all);
    }

    /** @throws NotFoundException when the address names none that may be followed */
    public MyPath named(RouteParameters address) {
        return address.get(SchoolAddress.PATH)
                .flatMap(PathId::parse)
                .flatMap(id -> above.call(() -> paths.find(id)))
                .orElseThrow(NotFoundException::new);
    }

    /** @throws PathChangedException when it is not to be followed any more, or the question is gone */
    public QuizOutcome answer(PathId id, StepId step, Set<Integer> chosen) {
        return above.call(() -> paths.answer(id, step, chosen));
    }

    /** @throws PathChangedException when it is not to be followed any more, or the step is gone */
    public MyPath pass(PathId id, StepId step) {
        return above.call(() -> paths.pass(id, step));
    }

    /** A picture or a film of a path that one may follow, or a part of it. */
    public Optional<FilePart> media(PathId id, FileId media, long from, int most) {
        return above.call(() -> paths.media(id, media, from, most));
    }
}
