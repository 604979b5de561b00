package fr.gisement.figures;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolYear;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.portfolio.Place;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts of the current circonscription; what calls it has asked for rights. */
@Component
class Facts {

    private static final Set<TenantState> GONE =
            EnumSet.of(TenantState.ARCHIVED, TenantState.DELETING, TenantState.DELETED);

    private final TenantRegistry registry;
    private final People people;
    private final FigureRows rows;
    private final SchoolCalendar calendar;

    Facts(TenantRegistry registry, People people, FigureRows rows, SchoolCalendar calendar) {
        this.registry = registry;
        this.people = people;
        this.rows = rows;
        this.calendar = calendar;
    }

    /** Who works in the schools; asked of the platform before the circonscription's own transaction begins. */
    Staff staff() {
        List<Tenant> schools = registry
                .snapshot()
                .schoolsOf(CurrentTenant.required().id())
                .stream()
                .filter(school -> !GONE.contains(school.state()))
                .toList();
        List<TenantId> ids = schools.stream().map(Tenant::id).toList();
        return new Staff(schools, people.teachersIn(ids), people.activationsIn(ids));
    }

    /** The rest, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Gathered gather(Staff staff) {
        Instant now = calendar.now();
        SchoolYear year = calendar.year();
        Map<TenantId, List<SchoolWay.Mark>> marks = rows.marks();
        Set<PersonId> trained = rows.trained(
                staff.teachers().stream().map(it -> it.person().id()).toList());
        List<SchoolFacts> schools = new ArrayList<>();
        for (Tenant school : staff.schools()) {
            Set<PersonId> here = staff.of(school.id());
            Set<PersonId> both = new HashSet<>(here);
            both.retainAll(trained);
            schools.add(new SchoolFacts(
                    school.name(),
                    Place.middleOf(places(school)).orElse(null),
                    new SchoolWay(school.id(), marks.getOrDefault(school.id(), List.of())),
                    here.size(),
                    both.size(),
                    staff.activations().getOrDefault(school.id(), List.of())));
        }
        TrainingTotals training =
                rows.given(staff.teachers().size(), trained.size(), first(year), first(year.next()), now);
        return new Gathered(schools, training, year, now, calendar.zone());
    }

    private static List<Place> places(Tenant school) {
        List<Place> places = new ArrayList<>();
        for (Site site : school.sites()) {
            Double latitude = site.latitude();
            Double longitude = site.longitude();
            if (latitude != null && longitude != null) {
                places.add(new Place(latitude, longitude));
            }
        }
        return places;
    }

    private Instant first(SchoolYear year) {
        return LocalDate.of(year.first(), Month.AUGUST, 1)
                .atStartOfDay(calendar.zone())
                .toInstant();
    }

    /** The circonscription's schools and who works there. */
    record Staff(List<Tenant> schools, List<SchoolTeacher> teachers, Map<TenantId, List<Instant>> activations) {

        private Set<PersonId> of(TenantId school) {
            Set<PersonId> here = new HashSet<>();
            teachers.stream()
                    .filter(it -> it.schools().contains(school))
                    .forEach(it -> here.add(it.person().id()));
            return here;
        }
    }
}
