package fr.gisement.training;

import fr.gisement.identity.Account;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The teachers of the current circonscription and their schools, for services that have asked for rights. */
@Component
class Teachers {

    private static final Set<Role> TEACHING = EnumSet.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);

    private static final Set<TenantState> GONE =
            EnumSet.of(TenantState.ARCHIVED, TenantState.DELETING, TenantState.DELETED);

    private final People people;
    private final TenantRegistry registry;

    Teachers(People people, TenantRegistry registry) {
        this.people = people;
        this.registry = registry;
    }

    /** The names of the circonscription's schools that are not gone, by name. */
    Map<TenantId, String> schools() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Map<TenantId, String> names = new LinkedHashMap<>();
        registry.snapshot().schoolsOf(CurrentTenant.required().id()).stream()
                .filter(school -> !GONE.contains(school.state()))
                .sorted(Comparator.comparing(Tenant::name, french::compare))
                .forEach(school -> names.put(school.id(), school.name()));
        return names;
    }

    /** Each once, by family name. */
    List<SchoolTeacher> all() {
        return people.teachersIn(schools().keySet());
    }

    boolean worksHere(PersonId person) {
        return workHere(Set.of(person));
    }

    boolean workHere(Set<PersonId> people) {
        return people.isEmpty()
                || all().stream()
                        .map(it -> it.person().id())
                        .collect(Collectors.toSet())
                        .containsAll(people);
    }

    /** Where somebody teaches in this circonscription. */
    Set<TenantId> schoolsOf(PersonId person) {
        return all().stream()
                .filter(it -> it.person().id().equals(person))
                .flatMap(it -> it.schools().stream())
                .collect(Collectors.toSet());
    }

    /** Where somebody teaches in this circonscription, and with whom, themselves included. */
    Map<TenantId, Set<PersonId>> colleaguesOf(PersonId person) {
        List<SchoolTeacher> all = all();
        return all.stream()
                .filter(it -> it.person().id().equals(person))
                .flatMap(it -> it.schools().stream())
                .collect(Collectors.toMap(
                        school -> school,
                        school -> all.stream()
                                .filter(it -> it.schools().contains(school))
                                .map(it -> it.person().id())
                                .collect(Collectors.toSet())));
    }

    /** Where an account's holder teaches in this circonscription. */
    Set<TenantId> schoolsOf(Account account) {
        return schools().keySet().stream()
                .filter(school -> account.rolesIn(school).stream().anyMatch(TEACHING::contains))
                .collect(Collectors.toSet());
    }
}
