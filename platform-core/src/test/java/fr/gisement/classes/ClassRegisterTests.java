package fr.gisement.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassRegisterTests {

    private final TwoSchools town = new TwoSchools();
    private final Tenant jaures = town.jaures();
    private final ClassRegister register = town.bean(ClassRegister.class);
    private final SchoolClasses classes = town.bean(SchoolClasses.class);
    private final SchoolYear year = town.bean(SchoolCalendar.class).year();

    @AfterAll
    void close() {
        town.close();
    }

    @BeforeEach
    void noClass() {
        town.execute(jaures, "delete from {school}.school_class");
    }

    @Test
    void aDirectorMakesAClassThatItsSchoolFinds() {
        ClassId id = create("CE1  B ", Level.CE1);
        SchoolClass made = find(id);
        assertThat(made.name()).isEqualTo("CE1 B");
        assertThat(made.levels()).containsExactly(Level.CE1);
        assertThat(made.year()).isEqualTo(year);
        assertThat(made.teachers()).isEmpty();
        assertThat(town.query(
                        jaures,
                        "select topic || ' ' || (detail ->> 'class') from {school}.event order by id desc limit 1"))
                .containsExactly("class.created " + id);
    }

    @Test
    void aNameIsTakenWhateverItsCapitalsAndTheOtherClassIsNamed() {
        ClassId id = create("CE1 B", Level.CE1);
        assertThatExceptionOfType(ClassNameTakenException.class)
                .isThrownBy(() -> create("ce1 b", Level.CE2))
                .satisfies(taken -> {
                    assertThat(taken.name()).isEqualTo("CE1 B");
                    assertThat(taken.archived()).isFalse();
                });
        as(() -> register.archive(id, 0));
        assertThatExceptionOfType(ClassNameTakenException.class)
                .isThrownBy(() -> create("CE1 B", Level.CE1))
                .matches(ClassNameTakenException::archived);
        ClassId next = town.as(
                town.director,
                jaures,
                () -> register.create(new ClassSheet(year.next(), "CE1 B", List.of(Level.CE1), town.siteOf(jaures))));
        assertThat(find(next).year()).isEqualTo(year.next());
    }

    @Test
    void aClassKeepsItsOwnNameWhenItIsChanged() {
        ClassId id = create("CE1 B", Level.CE1);
        as(() -> register.change(id, 0, sheet("CE1 b", Level.CE1, Level.CE2)));
        assertThat(find(id).name()).isEqualTo("CE1 b");
        assertThat(find(id).levels()).containsExactly(Level.CE1, Level.CE2);
        ClassId other = create("CE1 C", Level.CE1);
        assertThatExceptionOfType(ClassNameTakenException.class)
                .isThrownBy(() -> as(() -> register.change(other, 0, sheet("CE1 B", Level.CE1))));
    }

    @Test
    void ofTwoDirectorsTheSecondIsToldAndReplacesNothing() {
        ClassId id = create("CE1 B", Level.CE1);
        as(() -> register.change(id, 0, sheet("CE1 Bleu", Level.CE1)));
        assertThatExceptionOfType(ClassChangedException.class)
                .isThrownBy(() -> as(() -> register.change(id, 0, sheet("CE1 Rouge", Level.CE1))));
        assertThatExceptionOfType(ClassChangedException.class).isThrownBy(() -> as(() -> register.archive(id, 0)));
        assertThat(find(id).name()).isEqualTo("CE1 Bleu");
        assertThat(find(id).archived()).isFalse();
    }

    @Test
    void aClassIsPutAwayAndTakenOutAgain() {
        ClassId id = create("CE1 B", Level.CE1);
        as(() -> register.archive(id, 0));
        assertThat(find(id).archived()).isTrue();
        as(() -> register.reopen(id, 1));
        assertThat(find(id).archived()).isFalse();
    }

    @Test
    void teachersComeAndGoAndTheirTimesStayKnown() {
        ClassId id = create("CE1 B", Level.CE1);
        as(() -> register.assign(id, town.teacher));
        as(() -> register.assign(id, town.teacher));
        as(() -> register.assign(id, town.colleague));
        assertThat(teachersOf(id)).containsExactlyInAnyOrder(town.teacher, town.colleague);
        assertThat(mine(town.teacher)).containsExactly(id);

        as(() -> register.remove(id, town.teacher));
        assertThat(teachersOf(id)).containsExactly(town.colleague);
        assertThat(mine(town.teacher)).isEmpty();
        as(() -> register.assign(id, town.teacher));
        assertThat(teachersOf(id)).containsExactlyInAnyOrder(town.teacher, town.colleague);

        town.execute(jaures, """
                update {school}.class_teacher set since = since - 30, until = since - 10 where person_id = '%s'""".formatted(town.teacher));
        assertThat(teachersOf(id)).containsExactly(town.colleague);
        as(() -> register.assign(id, town.teacher));
        assertThat(teachersOf(id)).containsExactlyInAnyOrder(town.teacher, town.colleague);
        assertThat(town.query(
                        jaures,
                        "select count(*) from {school}.class_teacher where person_id = '%s'".formatted(town.teacher)))
                .containsExactly("2");
    }

    @Test
    void onlyTheSchoolsOwnTeachersMayBeGivenAClass() {
        ClassId id = create("CE1 B", Level.CE1);
        for (PersonId stranger : List.of(town.otherTeacher, town.guardian, town.ien, town.admin)) {
            assertThatThrownBy(() -> as(() -> register.assign(id, stranger)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (PersonId teacher : List.of(town.director, town.substitute, town.both)) {
            as(() -> register.assign(id, teacher));
        }
        assertThat(teachersOf(id)).containsExactlyInAnyOrder(town.director, town.substitute, town.both);
    }

    @Test
    void whoLeftTheSchoolTeachesNothingThere() {
        PersonId leaving = town.person("lucie", Role.TEACHER, jaures.id());
        ClassId id = create("CE1 B", Level.CE1);
        as(() -> register.assign(id, leaving));
        assertThat(teachersOf(id)).containsExactly(leaving);
        town.leave(leaving, jaures);
        assertThat(teachersOf(id)).isEmpty();
    }

    @Test
    void aClassSitsOnASiteOfItsSchool() {
        assertThatThrownBy(() -> as(() ->
                        register.create(new ClassSheet(year, "CE1 B", List.of(Level.CE1), town.siteOf(town.curie())))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "x23456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1"})
    void aClassHasANameOfReasonableLength(String name) {
        assertThatThrownBy(() -> sheet(name, Level.CE1)).isInstanceOf(IllegalArgumentException.class);
    }

    private ClassId create(String name, Level... levels) {
        return town.as(town.director, jaures, () -> register.create(sheet(name, levels)));
    }

    private ClassSheet sheet(String name, Level... levels) {
        return new ClassSheet(year, name, List.of(levels), town.siteOf(jaures));
    }

    private void as(Runnable work) {
        town.run(town.director, jaures, work);
    }

    private SchoolClass find(ClassId id) {
        return town.as(town.colleague, jaures, () -> classes.find(id).orElseThrow());
    }

    private List<PersonId> teachersOf(ClassId id) {
        return find(id).teachers().stream().map(Person::id).toList();
    }

    private List<ClassId> mine(PersonId person) {
        return List.copyOf(town.as(person, jaures, classes::mine));
    }
}
