package fr.gisement.classes;

import fr.gisement.access.ForDirector;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.StaffMember;
import fr.gisement.space.SpaceEvents;
import fr.gisement.tenancy.CurrentTenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the director does with the classes of the current school. */
@Service
@ForDirector
public class ClassRegister {

    private final ClassWrites classes;
    private final People people;
    private final SpaceEvents events;
    private final SchoolCalendar calendar;
    private final TransactionTemplate transaction;

    ClassRegister(
            ClassWrites classes,
            People people,
            SpaceEvents events,
            SchoolCalendar calendar,
            PlatformTransactionManager tenant) {
        this.classes = classes;
        this.people = people;
        this.events = events;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(tenant);
    }

    /** Whoever may be given a class, by family name. */
    public List<StaffMember> teachers() {
        return people.staffOf(CurrentTenant.required().id()).stream()
                .filter(Teaching::may)
                .toList();
    }

    /** @throws ClassNameTakenException when there is a class of this name */
    public ClassId create(ClassSheet sheet) {
        requireSite(sheet);
        return named(sheet, null, () -> {
            ClassId id = classes.insert(sheet);
            events.record("class.created", Map.of("class", id.toString(), "name", sheet.name()));
            return id;
        });
    }

    /**
     * Changes what is said of a class.
     *
     * @param version of the class as it was read
     * @throws ClassNameTakenException when there is another class of this name
     * @throws ClassChangedException when somebody changed it since
     */
    public void change(ClassId id, int version, ClassSheet sheet) {
        requireSite(sheet);
        named(sheet, id, () -> {
            require(classes.update(id, version, sheet), id);
            events.record("class.changed", Map.of("class", id.toString(), "name", sheet.name()));
            return id;
        });
    }

    /** Puts a class away: what was written in it stays to be read. @throws ClassChangedException as {@link #change} */
    public void archive(ClassId id, int version) {
        transaction.executeWithoutResult(begun -> {
            require(classes.archive(id, version, true), id);
            events.record("class.archived", Map.of("class", id.toString()));
        });
    }

    /** Takes an archived class out again. @throws ClassChangedException as {@link #change} */
    public void reopen(ClassId id, int version) {
        transaction.executeWithoutResult(begun -> {
            require(classes.archive(id, version, false), id);
            events.record("class.reopened", Map.of("class", id.toString()));
        });
    }

    /**
     * Gives a class to somebody, from today on.
     *
     * @throws IllegalArgumentException when the person teaches nothing in this school
     */
    public void assign(ClassId id, PersonId person) {
        if (teachers().stream().noneMatch(member -> member.person().id().equals(person))) {
            throw new IllegalArgumentException("Person " + person + " teaches nothing in this school");
        }
        transaction.executeWithoutResult(begun -> {
            if (classes.assign(id, person, calendar.today())) {
                events.record("class.teacher-assigned", Map.of("class", id.toString(), "person", person.toString()));
            }
        });
    }

    /** Takes a class from somebody, at once; that they taught it stays known. */
    public void remove(ClassId id, PersonId person) {
        transaction.executeWithoutResult(begun -> {
            if (classes.remove(id, person, calendar.today())) {
                events.record("class.teacher-removed", Map.of("class", id.toString(), "person", person.toString()));
            }
        });
    }

    private ClassId named(ClassSheet sheet, @Nullable ClassId other, Supplier<ClassId> work) {
        try {
            return Objects.requireNonNull(transaction.execute(begun -> work.get()));
        } catch (DuplicateKeyException e) {
            Objects.requireNonNull(transaction.execute(begun -> classes.holder(sheet, other)))
                    .ifPresent(taken -> {
                        throw taken;
                    });
            throw e; // the other one has just gone
        }
    }

    private static void requireSite(ClassSheet sheet) {
        if (CurrentTenant.required().sites().stream()
                .noneMatch(site -> site.uai().equals(sheet.siteUai()))) {
            throw new IllegalArgumentException("This school has no site " + sheet.siteUai());
        }
    }

    private static void require(boolean changed, ClassId id) {
        if (!changed) {
            throw new ClassChangedException(id);
        }
    }
}
