package fr.gisement.training;

import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives sessions the names of what is taught and of who teaches. To be called outside a transaction. */
@Component
class SessionNames {

    static final Comparator<Person> BY_NAME = Comparator.comparing(Person::familyName)
            .thenComparing(Person::givenName)
            .thenComparing(person -> person.id().toString());

    private final Modules modules;
    private final People people;

    SessionNames(Modules modules, People people) {
        this.modules = modules;
        this.people = people;
    }

    List<TrainingSession> of(List<SessionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ModuleId, TrainingModule> all = modules.all();
        Set<PersonId> ids =
                rows.stream().flatMap(row -> row.sheet().trainers().stream()).collect(Collectors.toSet());
        Map<PersonId, Person> named = people.named(ids);
        return rows.stream()
                .filter(row -> all.containsKey(row.sheet().module()))
                .map(row -> new TrainingSession(
                        row.id(),
                        Objects.requireNonNull(all.get(row.sheet().module())),
                        row.sheet(),
                        row.state(),
                        row.reason(),
                        row.sequence(),
                        row.sheet().trainers().stream()
                                .map(named::get)
                                .filter(Objects::nonNull)
                                .sorted(BY_NAME)
                                .toList(),
                        row.counts()))
                .toList();
    }
}
