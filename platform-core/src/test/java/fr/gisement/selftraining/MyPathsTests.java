package fr.gisement.selftraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.training.FinishedPath;
import fr.gisement.training.HourKind;
import fr.gisement.training.MyProgress;
import fr.gisement.training.MyProgressBook;
import fr.gisement.training.TeacherProgress;
import fr.gisement.training.TeacherProgressBook;
import fr.gisement.training.TrainingFigures;
import fr.gisement.training.TrainingReach;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A teacher follows a path alone: goes on where they stopped, learns why, and finishes; who sees what of it. */
class MyPathsTests {

    private static final PathTown town = new PathTown();
    private static final PersonId claire = town.people.teacher;

    @BeforeEach
    void nothingWasWritten() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void oneGoesOnWhereOneStopped() {
        TrainingPath path = town.published();
        PathStep first = path.steps().getFirst();
        PathStep film = path.steps().get(1);
        MyPath mine = town.claire(town.mine::all).getFirst();
        assertThat(mine.begun()).isFalse();
        assertThat(mine.reaches(1)).isFalse();
        assertThatThrownBy(() -> town.claire(() -> town.mine.pass(path.id(), film.id())))
                .as("over the first")
                .isInstanceOf(PathChangedException.class);

        town.claire(() -> town.mine.pass(path.id(), first.id()));
        town.claire(() -> town.mine.pass(path.id(), first.id()));
        MyPath later = town.find(claire, town.people.jaures(), path.id()).orElseThrow();
        assertThat(later.at()).isEqualTo(1);
        assertThat(later.reaches(1)).isTrue();
        assertThat(later.reaches(2)).isFalse();
        assertThat(town.find(town.people.colleague, town.people.jaures(), path.id())
                        .orElseThrow()
                        .begun())
                .isFalse();
    }

    @Test
    void aQuestionWantsAnAnswerRightOrWrongAndSaysWhy() {
        TrainingPath path = town.published();
        PathStep quiz = path.steps().getLast();
        town.claire(() -> town.mine.pass(path.id(), path.steps().get(0).id()));
        town.claire(() -> town.mine.pass(path.id(), path.steps().get(1).id()));
        assertThatThrownBy(() -> town.claire(() -> town.mine.pass(path.id(), quiz.id())))
                .isInstanceOf(IllegalArgumentException.class);

        QuizOutcome wrong = town.claire(() -> town.mine.answer(path.id(), quiz.id(), Set.of(0)));
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.quiz().choices().getFirst().why()).isEqualTo("On ne sait pas de quoi il s’agit.");
        assertThat(town.claire(() -> town.mine.answer(path.id(), quiz.id(), Set.of(1)))
                        .right())
                .isTrue();
        assertThat(town.claire(() -> town.mine.answer(path.id(), quiz.id(), Set.of(0, 1)))
                        .right())
                .isFalse();
        assertThatThrownBy(() -> town.claire(() -> town.mine.answer(path.id(), quiz.id(), Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(town.claire(() -> town.mine.pass(path.id(), quiz.id())).finished())
                .isTrue();
        assertThat(town.people.query(
                        town.auchel,
                        "select column_name from information_schema.columns where table_name = 'training_path_walk'"))
                .as("what was answered is kept nowhere")
                .doesNotContain("chosen", "answers");
    }

    @Test
    void whatIsFinishedIsAKindOfItsOwn() {
        TrainingPath path = town.published();
        assertThat(town.follow(claire, path).finished()).isTrue();

        MyProgress own =
                town.claire(() -> town.people.bean(MyProgressBook.class).current());
        assertThat(own.alone()).extracting(FinishedPath::title).containsExactly("Écrire un titre");
        assertThat(own.counted(HourKind.EIGHTEEN)).as("no hour is counted").isZero();
        assertThat(own.modules()).allMatch(step -> step.followed() == null);
        TeacherProgress seen = progress(claire);
        assertThat(seen.alone()).extracting(FinishedPath::title).containsExactly("Écrire un titre");
        assertThat(seen.trained()).as("no session was followed").isFalse();
        assertThat(seen.minutes()).isZero();
        assertThat(progress(town.people.colleague).alone()).isEmpty();
    }

    @Test
    void whoHasPassedAllThatIsLeftHasFinished() {
        TrainingPath path = town.published();
        town.claire(() -> town.mine.pass(path.id(), path.steps().get(0).id()));
        assertThat(town.claire(town.mine::all).getFirst().finished()).isFalse();
        town.claire(() -> town.mine.pass(path.id(), path.steps().get(1).id()));

        town.doAsTrainer(
                () -> town.own.write(path.id(), path.version(), path.steps().subList(0, 2)));

        assertThat(town.claire(town.mine::all).getFirst().finished()).isTrue();
        assertThat(progress(claire).alone()).hasSize(1);
        assertThat(progress(town.people.colleague).alone()).isEmpty();
    }

    @Test
    void itStaysFinishedWhenThePathChangesOrGoes() {
        TrainingPath path = town.published();
        town.follow(claire, path);
        town.doAsTrainer(() -> town.own.change(path.id(), path.version(), new PathSheet("Un autre titre", "", 5)));
        town.doAsTrainer(() -> town.own.publish(path.id(), path.version() + 1, false));
        assertThat(town.find(claire, town.people.jaures(), path.id())).isEmpty();
        assertThatThrownBy(() -> town.claire(
                        () -> town.mine.pass(path.id(), path.steps().getFirst().id())))
                .isInstanceOf(PathChangedException.class);
        assertThat(progress(claire).alone()).extracting(FinishedPath::title).containsExactly("Écrire un titre");
    }

    @Test
    void aSchoolIsCountedAndAFewPeopleAreNot() {
        for (int i = 0; i < 3; i++) {
            town.people.person("extra" + i, Role.TEACHER, town.people.jaures().id());
        }
        TrainingPath path = town.published();
        town.follow(claire, path);
        TrainingFigures figures = town.people.as(
                town.people.ien,
                town.auchel,
                () -> town.people.bean(TrainingReach.class).current());
        assertThat(figures.alone()).isEqualTo(1);
        assertThat(figures.trained()).isZero();
        assertThat(figures.schools())
                .singleElement()
                .satisfies(school -> assertThat(school.alone()).isEqualTo(1));
        TrainingFigures elsewhere = town.people.as(
                town.elsewhere,
                town.lens,
                () -> town.people.bean(TrainingReach.class).current());
        assertThat(elsewhere.alone()).isEqualTo(TrainingFigures.HIDDEN);
        assertThat(elsewhere.schools()).allMatch(school -> school.alone() == TrainingFigures.HIDDEN);
    }

    @Test
    void onlyWhoWorksInASchoolFollowsOne() {
        TrainingPath path = town.published();
        assertThat(town.find(town.people.director, town.people.jaures(), path.id()))
                .isPresent();
        assertThat(town.find(town.people.substitute, town.people.jaures(), path.id()))
                .isPresent();
        for (PersonId other :
                List.of(town.people.erun, town.people.ien, town.people.admin, town.people.guardian, town.elsewhere)) {
            assertThatThrownBy(() -> town.people.as(other, town.auchel, town.mine::all))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> town.people.as(town.people.otherTeacher, town.auchel, town.mine::all))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static TeacherProgress progress(PersonId person) {
        return town.trainer(() -> town.people.bean(TeacherProgressBook.class).all()).stream()
                .filter(it -> it.person().id().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
