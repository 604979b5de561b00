package fr.gisement.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.classes.ClassChangedException;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.classes.SchoolYear;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Each action of a school's services, by everybody, in their own school and in another: who may, and who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolRightsTests {

    private static final Words WORDS = new Words("Un titre", "Un texte");

    private final TwoSchools town = new TwoSchools();
    private final Tenant jaures = town.jaures();
    private final Tenant curie = town.curie();
    private final SchoolClasses classes = town.bean(SchoolClasses.class);
    private final ClassRegister register = town.bean(ClassRegister.class);
    private final ClassBlog blog = town.bean(ClassBlog.class);
    private final ClassDrafts drafts = town.bean(ClassDrafts.class);
    private final ArticlePublishing publishing = town.bean(ArticlePublishing.class);
    private final SchoolYear year = town.bean(SchoolCalendar.class).year();
    private final ClassId ours = schoolClass(town.director, jaures, town.teacher);
    private final ClassId theirs = schoolClass(town.otherDirector, curie, town.otherTeacher);
    private final ArticleId article = article(town.teacher, jaures, ours);
    private final ArticleId foreign = article(town.otherTeacher, curie, theirs);

    private static final Set<String> READERS = Set.of("director", "teacher", "colleague", "substitute", "both");
    private static final Set<String> WRITERS = Set.of("director", "teacher");
    private static final Set<String> DIRECTOR = Set.of("director");

    @AfterAll
    void close() {
        town.close();
    }

    private record Action(String name, Set<String> may, Runnable work) {}

    @TestFactory
    Stream<DynamicTest> inTheirOwnSchool() {
        return actions(ours, article).stream()
                .flatMap(action -> everybody().entrySet().stream()
                        .map(one -> DynamicTest.dynamicTest(
                                one.getKey() + " " + action.name(),
                                () -> attempt(
                                        one.getValue(),
                                        jaures,
                                        action,
                                        action.may().contains(one.getKey())))));
    }

    @TestFactory
    Stream<DynamicTest> inASchoolThatIsNotTheirs() {
        return actions(theirs, foreign).stream()
                .flatMap(action -> everybody().entrySet().stream()
                        .filter(one -> !one.getKey().startsWith("other")
                                && !one.getKey().equals("both"))
                        .map(one -> DynamicTest.dynamicTest(
                                one.getKey() + " " + action.name() + " elsewhere",
                                () -> attempt(one.getValue(), curie, action, false))));
    }

    @Test
    void theIdsOfAnotherSchoolNameNothingHere() {
        for (PersonId person : List.of(town.director, town.teacher, town.both)) {
            assertThat(town.as(person, jaures, () -> classes.find(theirs))).isEmpty();
            assertThat(town.as(person, jaures, () -> blog.read(theirs, foreign)))
                    .isEmpty();
            assertThat(town.as(person, jaures, () -> blog.page(theirs, 1)).articles())
                    .isEmpty();
            assertThatThrownBy(() -> town.as(person, jaures, () -> drafts.open(theirs, foreign)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(town.as(town.director, jaures, () -> drafts.save(ours, foreign, 2, WORDS)))
                .isInstanceOf(Writing.Gone.class);
    }

    @Test
    void whoBelongsToBothWritesIntoTheOneTheyAreIn() {
        town.run(town.director, jaures, () -> register.assign(ours, town.both));
        town.run(town.otherDirector, curie, () -> register.assign(theirs, town.both));
        ArticleId here = article(town.both, jaures, ours);
        ArticleId there = article(town.both, curie, theirs);
        assertThat(town.as(town.both, jaures, () -> blog.read(ours, here))).isPresent();
        assertThat(town.as(town.both, curie, () -> blog.read(theirs, there))).isPresent();
        assertThat(town.as(town.both, curie, () -> blog.read(ours, here))).isEmpty();
        assertThat(town.query(jaures, "select count(*) from {school}.article where id = '%s'".formatted(there)))
                .containsExactly("0");
        town.run(town.director, jaures, () -> register.remove(ours, town.both));
    }

    private List<Action> actions(ClassId schoolClass, ArticleId id) {
        ClassSheet sheet = new ClassSheet(year, "Une autre " + schoolClass, List.of(Level.CP), town.siteOf(jaures));
        return List.of(
                new Action("lists classes", READERS, () -> classes.of(year)),
                new Action("finds a class", READERS, () -> classes.find(schoolClass)),
                new Action("lists years", READERS, classes::years),
                new Action("lists own classes", READERS, classes::mine),
                new Action("asks how they stand", READERS, () -> classes.standing(schoolClass)),
                new Action("lists staff", DIRECTOR, register::teachers),
                new Action("makes a class", DIRECTOR, () -> remove(register.create(sheet))),
                new Action("assigns", DIRECTOR, () -> register.assign(schoolClass, town.teacher)),
                new Action("removes", DIRECTOR, () -> register.remove(schoolClass, town.substitute)),
                new Action("changes a class", DIRECTOR, () -> changed(() -> register.change(schoolClass, 99, sheet))),
                new Action("archives", DIRECTOR, () -> changed(() -> register.archive(schoolClass, 99))),
                new Action("reopens", DIRECTOR, () -> changed(() -> register.reopen(schoolClass, 99))),
                new Action("reads the blog", READERS, () -> blog.page(schoolClass, 1)),
                new Action("reads the latest", READERS, () -> blog.latest(year, 5)),
                new Action("counts articles", READERS, () -> blog.counts(year)),
                new Action("reads an article", READERS, () -> blog.read(schoolClass, id)),
                new Action("asks whether they write", READERS, () -> drafts.mayWrite(schoolClass)),
                new Action("lists drafts", WRITERS, () -> drafts.of(schoolClass)),
                new Action("begins", WRITERS, () -> drafts.begin(schoolClass)),
                new Action("opens a draft", WRITERS, () -> drafts.open(schoolClass, id)),
                new Action("saves", WRITERS, () -> drafts.save(schoolClass, id, 99, WORDS)),
                new Action("deletes", WRITERS, () -> drafts.delete(schoolClass, id)),
                new Action("publishes", WRITERS, () -> publishing.publish(schoolClass, id, 99)),
                new Action("gives up", WRITERS, () -> publishing.revert(schoolClass, id, 99)),
                new Action("withdraws", WRITERS, () -> publishing.withdraw(schoolClass, new ArticleId(id.value()))));
    }

    private void attempt(@Nullable PersonId person, Tenant school, Action action, boolean may) {
        if (may) {
            town.run(person, school, action.work());
        } else {
            assertThatThrownBy(() -> town.run(person, school, action.work()))
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        }
    }

    private Map<String, @Nullable PersonId> everybody() {
        Map<String, @Nullable PersonId> all = new LinkedHashMap<>();
        all.put("director", town.director);
        all.put("teacher", town.teacher);
        all.put("colleague", town.colleague);
        all.put("substitute", town.substitute);
        all.put("both", town.both);
        all.put("guardian", town.guardian);
        all.put("otherDirector", town.otherDirector);
        all.put("otherTeacher", town.otherTeacher);
        all.put("ien", town.ien);
        all.put("erun", town.erun);
        all.put("admin", town.admin);
        all.put("visitor", null);
        return all;
    }

    private ClassId schoolClass(PersonId director, Tenant school, PersonId teacher) {
        ClassId id = town.as(
                director,
                school,
                () -> register.create(new ClassSheet(year, "CE1 B", List.of(Level.CE1), town.siteOf(school))));
        town.run(director, school, () -> register.assign(id, teacher));
        return id;
    }

    private ArticleId article(PersonId writer, Tenant school, ClassId schoolClass) {
        return town.as(writer, school, () -> {
            ArticleId id = drafts.begin(schoolClass);
            drafts.save(schoolClass, id, 1, WORDS);
            publishing.publish(schoolClass, id, 2);
            return id;
        });
    }

    private void remove(ClassId id) {
        town.execute(jaures, "delete from {school}.school_class where id = '%s'".formatted(id));
    }

    /** What is changed from a version that never was is refused after the right was asked: the right is there. */
    private static void changed(Runnable work) {
        try {
            work.run();
        } catch (ClassChangedException expected) {
            return;
        }
    }
}
