package fr.gisement.selftraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.files.FileId;
import fr.gisement.files.FileInspection;
import fr.gisement.files.FilePart;
import fr.gisement.files.SentFiles;
import fr.gisement.identity.PersonId;
import fr.gisement.selftraining.PathStep.Choice;
import fr.gisement.training.ModuleId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who writes paths, what a path may be, and what is whose. */
class PathWritingTests {

    private static final PathTown town = new PathTown();
    private static final PathSheet SHEET = new PathSheet("Écrire un titre", "", 5);
    private static final PathStep TEXT = new PathStep.Text(StepId.fresh(), "Un titre court", "Dix mots au plus.");

    @BeforeEach
    void nothingWasWritten() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whatATrainerWritesIsReadAsItWasWritten() {
        TrainingPath path = town.published();
        assertThat(path.steps())
                .hasSize(3)
                .isEqualTo(town.trainer(() -> town.own.find(path.id()))
                        .orElseThrow()
                        .steps());
        assertThat(path.steps().getLast())
                .isInstanceOfSatisfying(
                        PathStep.Quiz.class,
                        quiz -> assertThat(quiz.choices().getLast())
                                .isEqualTo(new Choice("Trois grenouilles dans la classe", true, "On voit la scène.")));
        assertThat(path.state()).isEqualTo(PathState.PUBLISHED);
    }

    @Test
    void whoWritesOverSomebodyElsesWordsIsToldSo() {
        PathId id = town.trainer(() -> town.own.add(PathTown.DISCOVERY, SHEET));
        town.doAsTrainer(() -> town.own.write(id, 0, List.of(TEXT)));
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.write(id, 0, List.of(TEXT))))
                .isInstanceOf(PathChangedException.class);
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.publish(id, 0, true)))
                .isInstanceOf(PathChangedException.class);
    }

    @Test
    void whatTeachersFollowHasAStep() {
        PathId id = town.trainer(() -> town.own.add(PathTown.DISCOVERY, SHEET));
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.publish(id, 0, true)))
                .isInstanceOf(IllegalArgumentException.class);
        town.doAsTrainer(() -> town.own.write(id, 0, List.of(TEXT)));
        town.doAsTrainer(() -> town.own.publish(id, 1, true));
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.write(id, 2, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.trainer(() -> town.own.add(new ModuleId(new UUID(0, 7)), SHEET)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionSaysWhy() {
        for (List<Choice> choices : List.of(
                List.of(new Choice("Oui", true, "Parce que."), new Choice("Non", false, "")),
                List.of(new Choice("Oui", true, "Parce que.")),
                List.of(new Choice("Oui", true, "a"), new Choice("Non", true, "b")),
                List.of(new Choice("Oui", false, "a"), new Choice("Non", false, "b")))) {
            assertThatThrownBy(() -> new PathStep.Quiz(StepId.fresh(), "Est-ce si ?", choices, ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new PathStep.Video(StepId.fresh(), "Film", new FileId(new UUID(0, 1)), " "))
                .as("a film without a transcript")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PathStep.Picture(StepId.fresh(), "Image", new FileId(new UUID(0, 1)), "", ""))
                .as("a picture without words for who does not see it")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartOfAFilmIsReadAlone() {
        TrainingPath path = town.published();
        FileId film = ((PathStep.Video) path.steps().get(1)).media();
        byte[] whole = SentFiles.mp4();
        FilePart part =
                town.claire(() -> town.mine.media(path.id(), film, 1000, 500)).orElseThrow();
        assertThat(part.bytes()).isEqualTo(whole.length);
        assertThat(part.content()).isEqualTo(Arrays.copyOfRange(whole, 1000, 1500));
        assertThat(town.claire(() -> town.mine.media(path.id(), film, whole.length, 500))
                        .orElseThrow()
                        .content())
                .isEmpty();
    }

    @Test
    void whatNoStepShowsIsLetGoADayLaterAndNeverShownToTeachers() {
        TrainingPath path = town.published();
        FileId film = ((PathStep.Video) path.steps().get(1)).media();
        FileId waiting = town.trainer(() -> town.own.addMedia(
                path.id(), town.people.bean(FileInspection.class).picture(SentFiles.png())));
        assertThat(town.claire(() -> town.mine.media(path.id(), waiting, 0, 10)))
                .isEmpty();
        town.people.execute(
                town.auchel, "update {school}.training_path_media set added_at = now() - interval '2 days'");
        town.doAsTrainer(() -> town.own.write(path.id(), path.version(), path.steps()));
        assertThat(town.trainer(() -> town.own.media(path.id(), waiting, 0, 10)))
                .isEmpty();
        assertThat(town.trainer(() -> town.own.media(path.id(), film, 0, 10))).isPresent();
    }

    @Test
    void aPathOfAnotherCirconscriptionIsUnknown() {
        TrainingPath path = town.published();
        FileId film = ((PathStep.Video) path.steps().get(1)).media();
        assertThat(town.people.as(town.elsewhere, town.lens, () -> town.own.find(path.id())))
                .isEmpty();
        assertThat(town.people.as(town.elsewhere, town.lens, () -> town.own.media(path.id(), film, 0, 10)))
                .isEmpty();
        assertThat(town.find(town.people.otherTeacher, town.people.curie(), path.id()))
                .isEmpty();
        assertThat(town.fromSchool(
                        town.people.otherTeacher, town.people.curie(), () -> town.mine.media(path.id(), film, 0, 10)))
                .isEmpty();
        assertThatThrownBy(() -> town.people.as(town.elsewhere, town.auchel, () -> town.own.find(path.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theAcademiesAreReadEverywhereAndWrittenByTheRectoratAlone() {
        PathId id = rectorat(() -> town.academie.add(PathTown.DISCOVERY, SHEET));
        rectorat(() -> write(id, 0));
        assertThat(town.trainer(() -> town.own.find(id))).as("a draft").isEmpty();
        rectorat(() -> {
            town.academie.publish(id, 1, true);
            return id;
        });
        assertThat(town.trainer(() -> town.own.find(id))).isPresent();
        assertThat(town.find(town.people.teacher, town.people.jaures(), id)).isPresent();
        assertThat(town.find(town.people.otherTeacher, town.people.curie(), id)).isPresent();
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.write(id, 2, List.of(TEXT))))
                .isInstanceOf(PathChangedException.class);
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.change(id, 2, SHEET)))
                .isInstanceOf(PathChangedException.class);
        assertThat(town.people.query(
                        town.auchel, "select action from platform.audit_entry where subject_id = '%s'".formatted(id)))
                .as("what the draft was is nobody's business")
                .containsExactly("PATH_PUBLISHED");
        rectorat(() -> {
            town.academie.write(id, 2, List.of(TEXT));
            town.academie.change(id, 3, SHEET);
            return id;
        });
        assertThat(town.people.query(
                        town.auchel,
                        "select action from platform.audit_entry where subject_id = '%s' order by seq".formatted(id)))
                .containsExactly("PATH_PUBLISHED", "PATH_CHANGED", "PATH_CHANGED");
    }

    @Test
    void theInspectorReadsWhatIsPublishedInTheirCirconscriptionAndNothingElse() {
        TrainingPath path = town.published();
        FileId film = ((PathStep.Video) path.steps().get(1)).media();
        PathId draft = town.trainer(() -> town.own.add(PathTown.DISCOVERY, SHEET));
        PathId academie = rectorat(() -> write(town.academie.add(PathTown.DISCOVERY, SHEET), 0));
        FileId waiting = town.trainer(() -> town.own.addMedia(
                path.id(), town.people.bean(FileInspection.class).picture(SentFiles.png())));
        assertThat(inspector(town.published::all))
                .extracting(TrainingPath::id)
                .as("the académie's is a draft so far")
                .containsExactly(path.id());
        rectorat(() -> {
            town.academie.publish(academie, 1, true);
            return academie;
        });
        assertThat(inspector(town.published::all))
                .extracting(TrainingPath::id)
                .containsExactlyInAnyOrder(path.id(), academie);
        assertThat(inspector(() -> town.published.find(draft))).isEmpty();
        assertThat(inspector(() -> town.published.media(path.id(), film, 0, 10)))
                .isPresent();
        assertThat(inspector(() -> town.published.media(path.id(), waiting, 0, 10)))
                .as("what no step shows")
                .isEmpty();
        assertThat(town.people.as(town.elsewhere, town.lens, () -> town.published.find(path.id())))
                .isEmpty();
        for (PersonId other : List.of(
                town.people.director, town.people.teacher, town.people.guardian, town.people.admin, town.elsewhere)) {
            assertThatThrownBy(() -> town.people.as(other, town.auchel, town.published::all))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aDraftThatWasNeverPublishedIsDeletedWithItsPicturesAndFilms() {
        PathId id = town.trainer(() -> town.own.add(PathTown.DISCOVERY, SHEET));
        town.trainer(() ->
                town.own.addMedia(id, town.people.bean(FileInspection.class).picture(SentFiles.png())));
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.delete(id, 1)))
                .as("as it is not")
                .isInstanceOf(PathChangedException.class);
        town.doAsTrainer(() -> town.own.delete(id, 0));
        assertThat(town.trainer(() -> town.own.find(id))).isEmpty();
        assertThat(town.people.query(town.auchel, "select count(*)::text from {school}.training_path_media"))
                .containsExactly("0");
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.delete(id, 0)))
                .isInstanceOf(PathChangedException.class);
    }

    @Test
    void whatWasPublishedIsWithdrawnAndNotDeleted() {
        TrainingPath path = town.published();
        town.follow(town.people.teacher, path);
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.delete(path.id(), path.version())))
                .isInstanceOf(IllegalArgumentException.class);
        town.doAsTrainer(() -> town.own.publish(path.id(), path.version(), false));
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.delete(path.id(), path.version() + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(town.trainer(() -> town.own.find(path.id()))).isPresent();
        PathId published = rectorat(() -> write(town.academie.add(PathTown.DISCOVERY, SHEET), 0));
        rectorat(() -> {
            town.academie.publish(published, 1, true);
            return published;
        });
        assertThatThrownBy(() -> delete(published, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(town.trainer(() -> town.own.find(published))).isPresent();
    }

    @Test
    void theRectoratDeletesItsDraftsAndTheJournalSaysSo() {
        PathId id = rectorat(() -> town.academie.add(PathTown.DISCOVERY, SHEET));
        assertThatThrownBy(() -> town.doAsTrainer(() -> town.own.delete(id, 0)))
                .as("a trainer, by their own way")
                .isInstanceOf(PathChangedException.class);
        delete(id, 0);
        assertThat(rectorat(() -> town.academie.find(id))).isEmpty();
        assertThat(town.people.query(
                        town.auchel,
                        "select action || ' ' || subject from platform.audit_entry where subject_id = '%s'"
                                .formatted(id)))
                .containsExactly("PATH_DELETED Écrire un titre");
    }

    @Test
    void nobodyElseDeletesADraft() {
        PathId own = town.trainer(() -> town.own.add(PathTown.DISCOVERY, SHEET));
        PathId academie = rectorat(() -> town.academie.add(PathTown.DISCOVERY, SHEET));
        for (PersonId other : List.of(
                town.people.ien,
                town.people.director,
                town.people.teacher,
                town.people.guardian,
                town.people.admin,
                town.elsewhere)) {
            assertThatThrownBy(() -> town.people.run(other, town.auchel, () -> town.own.delete(own, 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> town.people.run(town.elsewhere, town.lens, () -> town.own.delete(own, 0)))
                .as("from another circonscription")
                .isInstanceOf(PathChangedException.class);
        for (PersonId other : List.of(town.people.ien, town.people.erun, town.people.director, town.people.guardian)) {
            assertThatThrownBy(() -> town.people.run(other, town.auchel, () -> town.academie.delete(academie, 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(town.trainer(() -> town.own.find(own))).isPresent();
        assertThat(rectorat(() -> town.academie.find(academie))).isPresent();
    }

    @Test
    void nobodyElseWritesThem() {
        for (PersonId other : List.of(
                town.people.ien,
                town.people.director,
                town.people.teacher,
                town.people.guardian,
                town.people.admin,
                town.elsewhere)) {
            assertThatThrownBy(() -> town.people.as(other, town.auchel, () -> town.own.add(PathTown.DISCOVERY, SHEET)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (PersonId other : List.of(town.people.ien, town.people.erun, town.people.director, town.people.guardian)) {
            assertThatThrownBy(() ->
                            town.people.as(other, town.auchel, () -> town.academie.add(PathTown.DISCOVERY, SHEET)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static PathId write(PathId id, int version) {
        town.academie.write(id, version, List.of(TEXT));
        return id;
    }

    private static void delete(PathId id, int version) {
        town.people.run(town.people.admin, town.auchel, () -> town.academie.delete(id, version));
    }

    private static <T> T inspector(Supplier<T> task) {
        return town.people.as(town.people.ien, town.auchel, task);
    }

    private static <T> T rectorat(Supplier<T> task) {
        return town.people.as(town.people.admin, town.auchel, task);
    }
}
