package fr.gisement.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticlePublishing;
import fr.gisement.blog.ClassBlog;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Words;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.access.AccessDeniedException;

/** A school with a class and an article, whose director may let trainers in; each class of tests builds its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenedSchool {

    final TwoSchools town = new TwoSchools();
    final SupportDesk desk = town.bean(SupportDesk.class);
    final SupportEntry entry = town.bean(SupportEntry.class);
    final OpenSchools schools = town.bean(OpenSchools.class);
    final SchoolClasses classes = town.bean(SchoolClasses.class);
    final ClassBlog blog = town.bean(ClassBlog.class);
    final ClassDrafts drafts = town.bean(ClassDrafts.class);
    final Tenant jaures = town.jaures();
    final Tenant auchel = town.auchel();
    final Tenant pasteur = town.school("pasteur", auchel);
    final PersonId neighbour = town.person("nathan", Role.DIRECTOR, pasteur.id());
    final PersonId second = town.person("sami", Role.ERUN, auchel.id());
    final PersonId elsewhere = town.person("lea-lens", Role.ERUN, town.lens().id());
    final LocalDate today = town.bean(SchoolCalendar.class).today();
    final ClassId room = town.as(town.director, jaures, this::makeRoom);
    final ArticleId article = town.as(town.teacher, jaures, this::publish);

    @BeforeEach
    void nobodyWasLetIn() {
        town.execute(jaures, "delete from {school}.support_look");
        town.execute(jaures, "delete from {school}.support_access");
        town.execute(auchel, "delete from {school}.support_hint");
    }

    @AfterAll
    void close() {
        town.close();
    }

    ClassId makeRoom() {
        ClassRegister register = town.bean(ClassRegister.class);
        ClassId id = register.create(new ClassSheet(
                town.bean(SchoolCalendar.class).year(), "CE1 B", List.of(Level.CE1), town.siteOf(jaures)));
        register.assign(id, town.teacher);
        return id;
    }

    ArticleId publish() {
        ArticleId id = drafts.begin(room);
        drafts.save(room, id, 1, new Words("Un titre", "Un texte"));
        town.bean(ArticlePublishing.class).publish(room, id, 2);
        return id;
    }

    void grant(PersonId trainer) {
        town.run(town.director, jaures, () -> desk.grant(trainer, today, null));
    }

    void end() {
        AccessId access = only().id();
        town.run(town.director, jaures, () -> desk.revoke(access));
    }

    void insert(PersonId person) {
        town.execute(
                jaures,
                "insert into {school}.support_access (person_id, granted_by, until) values ('%s', '%s', now() + interval '1 day')"
                        .formatted(person, town.director));
    }

    Optional<SupportVisit> find(@Nullable PersonId person, Tenant school) {
        return town.as(person, auchel, () -> entry.find(school));
    }

    void visit(PersonId person, Runnable task) {
        town.run(
                person,
                auchel,
                () -> entry.call(entry.find(jaures).orElseThrow(), () -> {
                    task.run();
                    return true;
                }));
    }

    SupportAccess only() {
        List<SupportAccess> all = town.as(town.director, jaures, desk::all);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    void over(PersonId person) {
        assertThatThrownBy(() -> find(person, jaures)).isInstanceOf(VisitOverException.class);
    }

    void impossible(Runnable asked) {
        assertThatThrownBy(() -> town.run(town.director, jaures, asked)).isInstanceOf(IllegalArgumentException.class);
    }

    void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }
}
