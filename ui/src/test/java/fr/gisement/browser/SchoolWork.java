package fr.gisement.browser;

import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticlePublishing;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.blog.Words;
import fr.gisement.blog.Writing;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.school.SchoolAddress;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes, behind the screens, what a test of a school's screens begins with: a class, an article, a member. */
final class SchoolWork {

    /** A class, its school and where it is. */
    record Room(String slug, ClassId id) {

        String path() {
            return "/" + SchoolAddress.schoolClass(slug, id);
        }

        String write(ArticleId article) {
            return "/" + SchoolAddress.write(slug, id, article);
        }

        String article(ArticleId article) {
            return "/" + SchoolAddress.article(slug, id, article);
        }
    }

    private final ApplicationContext application;
    private final TestInstallation installation;

    SchoolWork(ApplicationContext application, TestInstallation installation) {
        this.application = application;
        this.installation = installation;
    }

    /** A class of this year, made by its director and given to teachers. */
    Room room(String slug, String director, String name, String... teachers) {
        ClassRegister register = application.getBean(ClassRegister.class);
        ClassId id = as(director, slug, () -> {
            ClassSheet sheet = new ClassSheet(
                    application.getBean(SchoolCalendar.class).year(),
                    name,
                    List.of(Level.CE1),
                    tenant(slug).sites().getFirst().uai());
            ClassId made = register.create(sheet);
            for (String teacher : teachers) {
                register.assign(made, person(teacher));
            }
            return made;
        });
        return new Room(slug, id);
    }

    ArticleId draft(Room room, String writer, Words words) {
        ClassDrafts drafts = application.getBean(ClassDrafts.class);
        return as(writer, room.slug(), () -> {
            ArticleId id = drafts.begin(room.id());
            drafts.save(room.id(), id, 1, words);
            return id;
        });
    }

    ArticleId article(Room room, String writer, Words words) {
        ArticleId id = draft(room, writer, words);
        Writing published = as(
                writer,
                room.slug(),
                () -> application.getBean(ArticlePublishing.class).publish(room.id(), id, 2));
        if (!(published instanceof Writing.Done)) {
            throw new IllegalStateException("Not published: " + published);
        }
        return id;
    }

    /** The draft as the server has it. */
    Draft read(Room room, String writer, ArticleId id) {
        return as(
                writer,
                room.slug(),
                () -> application.getBean(ClassDrafts.class).open(room.id(), id).orElseThrow());
    }

    /** Somebody new with an account and a role in a school. */
    void member(String mail, String givenName, String familyName, Role role, String slug) {
        TestPeople.member(
                installation,
                TestPeople.person(installation, mail, givenName, familyName),
                role,
                tenant(slug).id());
        application.getBean(TenantRegistry.class).refresh();
    }

    void suspend(String slug, String reason) {
        TenantId school = tenant(slug).id();
        installation.as((life, owner) -> life.suspend(owner, school, reason));
        application.getBean(TenantRegistry.class).refresh();
    }

    void reactivate(String slug) {
        TenantId school = tenant(slug).id();
        installation.as((life, owner) -> life.reactivate(owner, school));
        application.getBean(TenantRegistry.class).refresh();
    }

    /** Takes a class from a teacher. */
    void remove(Room room, String director, String teacher) {
        as(director, room.slug(), () -> {
            application.getBean(ClassRegister.class).remove(room.id(), person(teacher));
            return true;
        });
    }

    <T> T as(String mail, String slug, Supplier<T> work) {
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(new SignedIn(
                            application
                                    .getBean(Accounts.class)
                                    .find(person(mail))
                                    .orElseThrow(),
                            new UUID(0, 0)));
            return CurrentTenant.call(tenant(slug), work::get);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private PersonId person(String mail) {
        return PersonId.of(installation
                .query("select id from platform.person where mail = '%s'".formatted(mail))
                .getFirst());
    }

    private Tenant tenant(String slug) {
        TenantRegistry registry = application.getBean(TenantRegistry.class);
        registry.refresh();
        return registry.snapshot().find(SchemaKind.SCHOOL, slug).orElseThrow();
    }
}
