package fr.gisement.selftraining;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.files.FileId;
import fr.gisement.files.FileInspection;
import fr.gisement.files.SentFiles;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.selftraining.PathStep.Choice;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import fr.gisement.training.ModuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@link TwoSchools} with what tests of paths need over and over. */
final class PathTown implements AutoCloseable {

    static final ModuleId DISCOVERY =
            ModuleId.parse("01920000-0000-7000-8000-000000000001").orElseThrow();

    final TwoSchools people = new TwoSchools();
    final Tenant auchel = people.auchel();
    final Tenant lens = people.lens();
    final PersonId elsewhere = people.person("elsa", Role.ERUN, lens.id());
    final OwnPaths own = people.bean(OwnPaths.class);
    final AcademiePaths academie = people.bean(AcademiePaths.class);
    final MyPaths mine = people.bean(MyPaths.class);
    final PublishedPaths published = people.bean(PublishedPaths.class);
    private final CirconscriptionEntry entry = people.bean(CirconscriptionEntry.class);

    <T> T trainer(Supplier<T> task) {
        return people.as(people.erun, auchel, task);
    }

    void doAsTrainer(Runnable task) {
        people.run(people.erun, auchel, task);
    }

    /** Calls a service of the circonscription as somebody of a school of it, by the way they go. */
    <T> T fromSchool(PersonId person, Tenant school, Supplier<T> task) {
        return people.as(person, school, () -> entry.call(task::get));
    }

    <T> T claire(Supplier<T> task) {
        return fromSchool(people.teacher, people.jaures(), task);
    }

    /** One of the circonscription's own that teachers find: something to read, a film, a question. */
    TrainingPath published() {
        PathId id = trainer(() -> own.add(DISCOVERY, new PathSheet("Écrire un titre", "En cinq minutes.", 5)));
        FileId film =
                trainer(() -> own.addMedia(id, people.bean(FileInspection.class).video(SentFiles.mp4())));
        doAsTrainer(() -> own.write(id, 0, steps(film)));
        doAsTrainer(() -> own.publish(id, 1, true));
        return trainer(() -> own.find(id)).orElseThrow();
    }

    static List<PathStep> steps(FileId film) {
        return List.of(
                new PathStep.Text(StepId.fresh(), "Un titre court", "Dix mots au plus."),
                new PathStep.Video(StepId.fresh(), "Le geste", film, "On touche « Titre », puis on écrit."),
                quiz());
    }

    static PathStep.Quiz quiz() {
        return new PathStep.Quiz(
                StepId.fresh(),
                "Quel titre donne envie de lire ?",
                List.of(
                        new Choice("Sortie du 12", false, "On ne sait pas de quoi il s’agit."),
                        new Choice("Trois grenouilles dans la classe", true, "On voit la scène.")),
                "");
    }

    Optional<MyPath> find(PersonId person, Tenant school, PathId id) {
        return fromSchool(person, school, () -> mine.find(id));
    }

    /** Goes through a whole path, with a wrong answer. */
    MyPath follow(PersonId person, TrainingPath path) {
        for (PathStep step : path.steps()) {
            fromSchool(person, people.jaures(), () -> {
                if (step instanceof PathStep.Quiz) {
                    mine.answer(path.id(), step.id(), Set.of(0));
                }
                return mine.pass(path.id(), step.id());
            });
        }
        return find(person, people.jaures(), path.id()).orElseThrow();
    }

    void clear() {
        for (String table : List.of("training_alone", "training_path_walk", "training_path")) {
            people.execute(auchel, "delete from {school}." + table);
        }
        people.execute(auchel, "delete from platform.training_path");
    }

    @Override
    public void close() {
        people.close();
    }
}
