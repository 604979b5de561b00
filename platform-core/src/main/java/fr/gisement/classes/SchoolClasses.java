package fr.gisement.classes;

import fr.gisement.access.ForReaders;
import fr.gisement.access.Rights;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.StaffMember;
import fr.gisement.tenancy.CurrentTenant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** The classes of the current school, for those who work in it, and its guests. */
@Service
@ForReaders
public class SchoolClasses {

    private final ClassRows rows;
    private final People people;
    private final SchoolCalendar calendar;
    private final Rights rights;

    SchoolClasses(ClassRows rows, People people, SchoolCalendar calendar, Rights rights) {
        this.rows = rows;
        this.people = people;
        this.calendar = calendar;
        this.rights = rights;
    }

    /** The classes of a year, archived ones too, by no order worth naming. */
    public List<SchoolClass> of(SchoolYear year) {
        return named(rows.of(year, calendar.today()));
    }

    public Optional<SchoolClass> find(ClassId id) {
        return rows.find(id, calendar.today()).map(row -> named(List.of(row)).getFirst());
    }

    /** The years that have classes, and the current one; the latest first. */
    public Set<SchoolYear> years() {
        Set<SchoolYear> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(rows.years());
        years.add(calendar.year());
        return years;
    }

    /** The classes that the person signed in teaches today. */
    public Set<ClassId> mine() {
        return teachesHere() ? rows.taughtBy(me(), calendar.today()) : Set.of();
    }

    /** How the person signed in stands to a class; empty when there is no such class. */
    public Optional<ClassStanding> standing(ClassId id) {
        return rows.standing(id, me(), calendar.today())
                .map(standing -> new ClassStanding(standing.archived(), standing.taughtByMe() && teachesHere()));
    }

    /** A guest may have taught here once: whatever a class remembers, they teach none of it now. */
    private boolean teachesHere() {
        return rights.here(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }

    /** Who left the school teaches none of its classes, whatever the class remembers. */
    private List<SchoolClass> named(List<ClassRow> found) {
        if (found.stream().map(ClassRow::teachers).allMatch(List::isEmpty)) {
            return found.stream().map(row -> row.with(List.of())).toList();
        }
        List<Person> staff = people.staffOf(CurrentTenant.required().id()).stream()
                .filter(Teaching::may)
                .map(StaffMember::person)
                .toList();
        return found.stream().map(row -> row.with(staff)).toList();
    }
}
