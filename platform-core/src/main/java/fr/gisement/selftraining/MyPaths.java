package fr.gisement.selftraining;

import fr.gisement.access.ForSchoolStaff;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.training.ModuleId;
import fr.gisement.training.ModuleLibrary;
import fr.gisement.training.TrainingModule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The paths that the teacher signed in may follow in this circonscription, and how far they are in each. */
@Service
@ForSchoolStaff
public class MyPaths {

    private final PathTables tables;
    private final WalkRows walks;
    private final ModuleLibrary library;
    private final SchoolCalendar calendar;

    MyPaths(PathTables tables, WalkRows walks, ModuleLibrary library, SchoolCalendar calendar) {
        this.tables = tables;
        this.walks = walks;
        this.library = library;
        this.calendar = calendar;
    }

    /**
     * What is published, of modules that are not retired: the circonscription's own first. Who has passed all that is
     * left of a path, since a step was taken out of it, has finished it by that.
     */
    public List<MyPath> all() {
        List<MyPath> all = read();
        List<TrainingPath> passed =
                all.stream().filter(MyPath::passedAll).map(MyPath::path).toList();
        passed.forEach(path -> walks.finished(me(), path, calendar.now()));
        return passed.isEmpty() ? all : read();
    }

    private List<MyPath> read() {
        Set<ModuleId> taught = library.all().stream().map(TrainingModule::id).collect(Collectors.toSet());
        Map<PathId, Walk> mine = walks.of(me());
        return Stream.concat(tables.own().all().stream(), tables.academie().all().stream())
                .filter(path -> path.state() == PathState.PUBLISHED && taught.contains(path.module()))
                .map(path -> new MyPath(path, mine.getOrDefault(path.id(), Walk.NONE)))
                .toList();
    }

    /** Empty when there is none, or none to follow any more. */
    public Optional<MyPath> find(PathId id) {
        return all().stream().filter(it -> it.path().id().equals(id)).findFirst();
    }

    /**
     * Answers a question; as often as one likes.
     *
     * @param chosen which choices, counted from 0
     * @throws PathChangedException when the path is not to be followed any more, or the question is gone
     */
    public QuizOutcome answer(PathId id, StepId step, Set<Integer> chosen) {
        MyPath mine = required(id);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("An answer chooses something");
        }
        if (mine.path().step(step).orElse(null) instanceof PathStep.Quiz quiz) {
            walks.answered(me(), id, step);
            return new QuizOutcome(quiz, chosen);
        }
        throw new PathChangedException(id);
    }

    /**
     * Goes on from a step; from the last one that was left, the path is finished.
     *
     * @throws IllegalArgumentException when its question was not answered
     * @throws PathChangedException when the path is not to be followed any more, or a step before this one is not passed
     */
    public MyPath pass(PathId id, StepId step) {
        MyPath mine = required(id);
        PathStep passed = mine.path().step(step).orElseThrow(() -> new PathChangedException(id));
        if (!mine.reaches(mine.path().steps().indexOf(passed))) {
            throw new PathChangedException(id);
        }
        if (!mine.mayPass(passed)) {
            throw new IllegalArgumentException("Step " + step + " wants an answer first");
        }
        Set<StepId> done = new HashSet<>(mine.walk().passed());
        done.add(step);
        boolean last = mine.path().steps().stream().allMatch(it -> done.contains(it.id()));
        walks.passed(me(), mine.path(), step, last, calendar.now());
        return required(id);
    }

    /** A picture or a film of a path that one may follow, or a part of it; as {@link PathKeeper#media}. */
    public Optional<FilePart> media(PathId id, FileId media, long from, int most) {
        // a film is asked for piece by piece: of everything else nothing is read
        return tables.published(id)
                .filter(path -> path.shows(media) && library.teaches(path.module()))
                .flatMap(path -> tables.of(path).media(id, media, from, most));
    }

    private MyPath required(PathId id) {
        return find(id).orElseThrow(() -> new PathChangedException(id));
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
